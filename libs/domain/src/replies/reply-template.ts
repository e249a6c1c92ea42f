import { RuleViolation } from '../kernel/rule-violation.js';

/** What a réponse type may leave to be filled in, as its writer types it; in the order they are offered. */
export const REPLY_VARIABLES = [
  'usager.nom',
  'usager.prenom',
  'demande.numero',
  'demande.objet',
  'demande.motif',
  'demande.adresse',
  'demande.date',
  'engagement.date',
  'service.nom',
  'service.telephone',
  'agent.prenom',
  'agent.nom',
  'ville.nom',
] as const;
export type ReplyVariable = (typeof REPLY_VARIABLES)[number];
export type ReplyValues = Record<ReplyVariable, string | null>;

/** anything that was meant to be filled in, whoever wrote it */
const PLACE = /\{\{([^{}\n]{0,80})\}\}/g;

const isVariable = (name: string): name is ReplyVariable =>
  (REPLY_VARIABLES as readonly string[]).includes(name);

/**
 * A text may be kept as a réponse type when each of its places is one of ours.
 * @throws RuleViolation `reply-template/unknown-variable` with the names nobody knows
 */
export function ensureKnownVariables(body: string): void {
  const names = placesIn(body).map(({ name }) => name);
  const unknown = names.filter((name) => !isVariable(name));
  if (unknown.length > 0)
    throw new RuleViolation('reply-template/unknown-variable', { names: [...new Set(unknown)] });
}

/** The words as they would be sent; what has no value keeps its place, to be filled in by hand. */
export const fillReply = (body: string, values: Partial<Record<string, string | null>>): string =>
  body.replace(PLACE, (place, inner: string) => {
    const name = inner.trim();
    return (Object.hasOwn(values, name) && values[name]?.trim()) || place;
  });

/** What is still to be filled in: a message with any of these is not sent. */
export const unfilledIn = (text: string): string[] => [...new Set(placesIn(text).map(({ place }) => place))];

/** Each place as it is written, and the name in it. */
export const placesIn = (text: string): { place: string; name: string }[] =>
  [...text.matchAll(PLACE)].map(([place, inner]) => ({ place, name: inner!.trim() }));
