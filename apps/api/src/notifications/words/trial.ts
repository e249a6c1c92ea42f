import type { Letter } from '../letter/letter.js';

/** To whoever tries a mailbox: that it has reached him is all it says. */
export const trialLetter = (mailbox: { name: string; address: string }, town: string): Letter => ({
  title: 'Essai d’envoi',
  preheader: `Les courriels de ${town} partent.`,
  blocks: [
    {
      kind: 'text',
      text: `Bonjour,\n\nCe courriel d’essai est parti de la boîte «\u00a0${mailbox.name}\u00a0» (${mailbox.address}). Si vous le lisez, les réponses de ${town} arriveront de même.\n\nIl n’y a rien à faire.`,
    },
  ],
  signature: { agent: null, title: null, service: mailbox.name, phone: null, town },
  small: null,
});
