import type { Random } from './random.js';
import type { Resident } from './residents.js';
import { typeset } from './typeset.js';

const GREETINGS = [
  ['Bonjour,', 8],
  ['Madame, Monsieur,', 3],
  ['Bonjour Madame, bonjour Monsieur,', 1],
  ['Madame le Maire,', 1],
  ['', 1],
] as const;
const CLOSINGS = [
  ['Cordialement,', 6],
  ['Bien cordialement,', 3],
  ['Merci d’avance.', 4],
  ['Avec mes remerciements,', 2],
  ['Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.', 1],
  ['Bonne journée,', 2],
] as const;
const THANKS = /merci/i;

/** A resident's text as he sends it, his own way of beginning and of signing. */
export function residentLetter(
  random: Random,
  from: Resident | null,
  body: string,
  hour: number,
  hurried: boolean,
): string {
  if (hurried) return typeset(random.chance(0.3) ? `${body}\n\nEnvoyé depuis mon téléphone` : body);
  const greeting = random.weighted(GREETINGS);
  // thanks are not given twice, nor in advance of themselves
  const closings = CLOSINGS.filter(([closing]) => !THANKS.test(body) || !THANKS.test(closing));
  const parts = [
    hour >= 18 && greeting === 'Bonjour,' ? 'Bonsoir,' : greeting,
    body,
    random.weighted(closings),
  ];
  return typeset([...parts, from ? signature(random, from) : ''].filter(Boolean).join('\n\n'));
}

const signature = (random: Random, { firstName, lastName, address, phone }: Resident): string =>
  [`${firstName} ${lastName}`, random.chance(0.4) ? address : '', random.chance(0.25) ? `Tél. ${phone}` : '']
    .filter(Boolean)
    .join('\n');

/** An agent's answer; the signature the law asks for is put under it when it leaves. */
export function agentLetter(random: Random, to: Resident | null, body: string): string {
  const greeting = to
    ? `Bonjour ${to.civility === 'Mme' ? 'Madame' : 'Monsieur'} ${to.lastName},`
    : 'Bonjour,';
  const closing = random.pick([
    'Bien cordialement,',
    'Cordialement,',
    'Bonne journée à vous,',
    'Bien à vous,',
  ]);
  return typeset(`${greeting}\n\n${body}\n\n${closing}`);
}

export const htmlLetter = (text: string): string => {
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replace(/\n/g, '<br>')}</p>`);
  return `<html><body style="font-family: Calibri, sans-serif; color: #1f3864">${paragraphs.join('')}</body></html>`;
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
