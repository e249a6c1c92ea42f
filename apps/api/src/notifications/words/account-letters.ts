import type { AccountLinkPurpose } from '@parvis/contract';
import type { Letter } from '../letter/letter.js';

interface Told {
  firstName: string;
  email: string;
  /** who sent it; null when it was asked for from the sign-in page */
  by: string | null;
  town: string;
  url: string;
}

export const ACCOUNT_SUBJECTS: Record<AccountLinkPurpose, (town: string) => string> = {
  invitation: (town) => `Votre accès à Parvis, ${town}`,
  reset: () => 'Choisir un nouveau mot de passe',
};

/** What an agent is written about his account: who writes, what for, until when, and what if it was not him. */
export const accountLetter = (purpose: AccountLinkPurpose, told: Told): Letter => ({
  ...(purpose === 'invitation' ? invitation(told) : reset(told)),
  signature: {
    agent: told.by,
    title: null,
    service: 'Parvis, relation citoyenne',
    phone: null,
    town: told.town,
  },
});

const invitation = ({ firstName, email, by, town, url }: Told): Omit<Letter, 'signature'> => ({
  title: 'Choisissez votre mot de passe',
  preheader: `Votre compte est ouvert. Le lien est valable 7 jours.`,
  blocks: [
    {
      kind: 'text',
      text: `Bonjour ${firstName},\n\n${by ?? `La collectivité de ${town}`} vous ouvre un compte dans Parvis, l’outil où ${town} suit les demandes des habitants.\n\nPour y entrer, choisissez votre mot de passe. Vous vous connecterez ensuite avec votre adresse ${email}.`,
    },
    { kind: 'link', label: 'Choisir mon mot de passe', url },
    {
      kind: 'text',
      text: 'Ce lien est valable 7 jours et ne sert qu’une fois. S’il a expiré, demandez-en un autre à la personne qui vous a invité.',
    },
  ],
  small:
    'Vous n’attendiez pas ce courriel\u00a0? Ignorez-le\u00a0: sans mot de passe, le compte reste fermé.',
});

const reset = ({ firstName, by, url }: Told): Omit<Letter, 'signature'> => ({
  title: 'Choisissez un nouveau mot de passe',
  preheader: 'Le lien est valable 1 heure.',
  blocks: [
    {
      kind: 'text',
      text: `Bonjour ${firstName},\n\n${by === null ? 'Quelqu’un, sans doute vous, a demandé' : `${by} vous envoie de quoi choisir`} un nouveau mot de passe pour votre compte Parvis.`,
    },
    { kind: 'link', label: 'Choisir un nouveau mot de passe', url },
    {
      kind: 'text',
      text: 'Ce lien est valable 1 heure et ne sert qu’une fois. Votre nouveau mot de passe fermera les sessions ouvertes avec l’ancien.',
    },
  ],
  small:
    'Ce n’était pas vous\u00a0? Ignorez ce courriel\u00a0: votre mot de passe ne change pas. S’il revient, prévenez votre administrateur.',
});
