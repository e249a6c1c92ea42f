import { conditionsOf, type PromiseTerms } from '@parvis/domain';
import { i18n } from '../../../i18n/index.js';

/** « Pour : demande, recours ; part à la réception de la demande ; suspendue par l’attente de l’usager ; tenue par : … » */
export function conditionsWords(terms: PromiseTerms): string {
  const { t } = i18n;
  const { startedBy, pausedBy, keptBy } = conditionsOf(terms);
  return sentence([
    ...limits(terms),
    t('policies.startsAt', { start: t(`policies.starts.${startedBy}`) }),
    pausedBy.length > 0
      ? t('policies.pausedBy', {
          waits: pausedBy.map((one) => t(`policies.waits.${one}`)).join(t('policies.or')),
        })
      : t('policies.pausedByNothing'),
    ...(keptBy.length > 0
      ? [
          t('policies.keptBy', {
            acts: keptBy.map((one) => t(`policies.acts.${one}`)).join(t('policies.or')),
          }),
        ]
      : []),
  ]);
}

/** On which files it holds, alone; empty when on all. */
export const limitsWords = (terms: PromiseTerms): string => sentence(limits(terms));

function limits({ natures, channels }: PromiseTerms): string[] {
  const { t } = i18n;
  const listed = (words: string[]) => words.map(lowered).join(', ');
  return [
    ...(natures
      ? [t('policies.holdsNatures', { natures: listed(natures.map((one) => t(`domain.nature.${one}`))) })]
      : []),
    ...(channels
      ? [t('policies.holdsChannels', { channels: listed(channels.map((one) => t(`domain.channel.${one}`))) })]
      : []),
  ];
}

function sentence(parts: string[]): string {
  const text = parts.join('\u00a0; ');
  return text && `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}.`;
}

/** « Courriel » within a sentence; « SMS » stays. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
