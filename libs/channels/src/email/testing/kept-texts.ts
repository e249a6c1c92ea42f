import { lines, type QuotedMail } from './quoted-mails.js';

/** Where taking off too much would lose what the person said. */
export const KEPT_TEXTS: QuotedMail[] = [
  {
    program: 'a signature after two dashes and a space',
    text: lines('Toujours rien.', '', '-- ', 'Lucie Moreau', '3 rue des Lilas'),
    visible: 'Toujours rien.',
  },
  {
    program: 'a signature after two dashes',
    text: lines('Toujours rien.', '--', 'Lucie Moreau', '', '> Bonjour'),
    visible: 'Toujours rien.',
  },
  {
    program: 'answers between the quotes',
    text: lines(
      'Bonjour, voici :',
      '',
      'Le 05/01/2026 à 10:12, Mairie a écrit :',
      '> Quelle rue ?',
      '',
      'Rue des Lilas.',
      '',
      '> Quel numéro ?',
      '',
      'Le 3.',
      '',
      '-- ',
      'Lucie',
    ),
    visible: lines('Bonjour, voici :', '', '', 'Rue des Lilas.', '', '', 'Le 3.').replace(/\n{3,}/g, '\n\n'),
  },
  {
    program: 'an answer under the quote',
    text: lines('Le 05/01/2026 à 10:12, Mairie a écrit :', '> Quelle rue ?', '', 'Rue des Lilas.'),
    visible: 'Rue des Lilas.',
  },
  {
    program: 'a quote alone',
    text: lines('> Bonjour', '> Merci'),
    visible: lines('> Bonjour', '> Merci'),
  },
  {
    program: 'an empty answer from a telephone',
    text: lines('Envoyé de mon iPhone'),
    visible: 'Envoyé de mon iPhone',
  },
  {
    program: 'a forward: what is forwarded is the message',
    subject: 'TR: Facture',
    text: lines(
      'Voir plus bas.',
      '',
      'De : Service des eaux <eaux@ville.test>',
      'Envoyé : lundi 5 janvier 2026 10:12',
      'À : Lucie',
      'Objet : Facture',
      '',
      'Vous devez 40 €.',
    ),
    visible: lines(
      'Voir plus bas.',
      '',
      'De : Service des eaux <eaux@ville.test>',
      'Envoyé : lundi 5 janvier 2026 10:12',
      'À : Lucie',
      'Objet : Facture',
      '',
      'Vous devez 40 €.',
    ),
  },
  {
    program: 'a Gmail forward',
    text: lines(
      'Pour information.',
      '',
      '---------- Forwarded message ---------',
      'De : Eaux <eaux@ville.test>',
      'Date: lun. 5 janv. 2026 à 10:12',
      'Subject: Facture',
      'To: <lucie@exemple.test>',
      '',
      'Vous devez 40 €.',
    ),
    visible: lines(
      'Pour information.',
      '',
      '---------- Forwarded message ---------',
      'De : Eaux <eaux@ville.test>',
      'Date: lun. 5 janv. 2026 à 10:12',
      'Subject: Facture',
      'To: <lucie@exemple.test>',
      '',
      'Vous devez 40 €.',
    ),
  },
  {
    program: 'prose that reads like an attribution',
    text: lines('Le 12 mai 2025 votre service a écrit :', 'nous passerons sous huit jours.', 'Depuis, rien.'),
    visible: lines(
      'Le 12 mai 2025 votre service a écrit :',
      'nous passerons sous huit jours.',
      'Depuis, rien.',
    ),
  },
  {
    program: 'prose that reads like a header block',
    text: lines('Mon trajet :', 'De : la gare', 'À : la mairie', 'Le bus ne passe plus.'),
    visible: lines('Mon trajet :', 'De : la gare', 'À : la mairie', 'Le bus ne passe plus.'),
  },
  {
    program: 'prose that begins like a telephone’s line',
    text: lines(
      'Le dossier est joint.',
      'Envoyé par courrier le 3 janvier, resté sans réponse. Merci de répondre.',
    ),
    visible: lines(
      'Le dossier est joint.',
      'Envoyé par courrier le 3 janvier, resté sans réponse. Merci de répondre.',
    ),
  },
];
