import { endSaid, said } from '@parvis/contract';
import type { Letter } from '../letter/letter.js';
import { silenceWords } from './silence-words.js';
import { answering, closeToHuman, type FileFacts } from './file-facts.js';

/**
 * What the law wants in it (CRPA R112-11-1: date of receipt, service, how to reach it and, of a demande, what silence
 * means and when), in plain words.
 */
export function receiptLetter(file: FileFacts): Letter {
  const { number, subject, service, dueAt, followUrl, when, silenceAt, contest } = file;
  const promise = dueAt && `Une personne du service ${service} vous répondra avant ${endSaid(dueAt, when)}.`;
  const next = promise ?? `Elle a été remise au service ${service}.`;
  return {
    title: 'Nous avons bien reçu votre demande',
    preheader: `Elle porte le numéro ${number}. ${next}`,
    blocks: [
      { kind: 'text', text: `Bonjour,\n\n${next}` },
      {
        kind: 'facts',
        facts: [
          ['Demande', number],
          ['Objet', subject],
          ['Reçue le', said(file.receivedAt, when)],
          ['Service chargé de votre demande', service],
        ],
      },
      ...(followUrl
        ? ([
            {
              kind: 'text',
              text: 'Sur la page de votre demande, vous voyez à tout moment où elle en est. Nous vous écrirons aussi quand il y aura du nouveau.',
            },
            { kind: 'link', label: 'Suivre ma demande', url: followUrl },
          ] as const)
        : []),
      ...(silenceAt ? ([{ kind: 'text', text: silenceWords(silenceAt, when, contest) }] as const) : []),
      { kind: 'text', text: [answering.precise, closeToHuman(file)].filter(Boolean).join(' ') },
    ],
    signature: file.signature,
    small: `Cet accusé ${silenceAt ? 'de réception' : 'd’enregistrement'} vous est envoyé automatiquement\u00a0; il ne tient pas lieu de réponse.`,
  };
}
