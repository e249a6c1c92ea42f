import type { ResidentCard } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { phone } from '../../lib/format.js';
import css from './residents.module.css';

export function CardFacts({ card }: { card: ResidentCard }) {
  const { t } = useTranslation();
  const none = <span className={css.muted}>{t('residents.unknown')}</span>;
  return (
    <section className={css.block} aria-label={t('residents.facts.label')}>
      <dl className={css.facts}>
        <dt>{t('residents.facts.phones')}</dt>
        <dd>
          {card.phones.length === 0 && none}
          {card.phones.map((number) => (
            <a key={number} href={`tel:${number}`}>
              {phone(number)}
            </a>
          ))}
        </dd>
        <dt>{t('residents.facts.emails')}</dt>
        <dd>
          {card.emails.length === 0 && none}
          {card.emails.map((email, index) => (
            <span key={email}>
              {email}
              {index === 0 && card.emails.length > 1 && (
                <small className={css.muted}> {t('residents.facts.first')}</small>
              )}
            </span>
          ))}
        </dd>
        <dt>{t('residents.facts.address')}</dt>
        <dd>{card.address ?? none}</dd>
        <dt>{t('residents.facts.preferred')}</dt>
        <dd>
          {card.preferredChannel
            ? t(`domain.channel.${card.preferredChannel}`)
            : t('residents.facts.noMatter')}
        </dd>
        <dt>{t('residents.facts.notices')}</dt>
        <dd>{t(card.notices ? 'residents.facts.told' : 'residents.facts.notTold')}</dd>
      </dl>
    </section>
  );
}
