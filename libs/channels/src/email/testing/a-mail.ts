import type { OutgoingMail } from '../../port/mail-sender.js';

export const aMail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<demande.7f3a@ville.test>',
  from: { name: 'Mairie de Valmont', address: 'mairie@ville.test' },
  to: [{ name: 'Élodie Lefèvre', address: 'elodie@exemple.test' }],
  replyTo: { name: 'Mairie de Valmont', address: 'mairie+t.8f2c@ville.test' },
  envelopeFrom: 'retours@ville.test',
  subject: 'Votre demande « Lampadaire » a été reçue',
  text: 'Bonjour,\n\nVotre demande a été reçue.\n.\n..\n',
  html: null,
  inReplyTo: '<un@exemple.test>',
  references: ['<zero@ville.test>', '<un@exemple.test>'],
  headers: { 'Auto-Submitted': 'auto-generated' },
  date: new Date('2026-01-05T09:12:33Z'),
  ...changes,
});
