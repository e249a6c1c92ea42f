import { Button } from '@mantine/core';
import type { PromiseTerms } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { withinWords } from '../../../lib/promise-words.js';
import { policyLinesQuery } from '../../../queries/settings.queries.js';
import settings from '../settings.module.css';
import css from './policies.module.css';

/** What the law and Services Publics+ ask and this policy does not promise yet, each added by a click. */
export function ShippedLines({
  promises,
  onAdd,
}: {
  promises: readonly PromiseTerms[];
  onAdd: (line: PromiseTerms) => void;
}) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(policyLinesQuery);
  const missing = data.filter(
    (line) => !promises.some(({ kind, source }) => kind === line.kind && source === line.source),
  );
  if (missing.length === 0) return null;
  return (
    <details className={css.shipped}>
      <summary>{t('policies.shipped')}</summary>
      <p className={settings.note}>{t('policies.shippedHint')}</p>
      <ul>
        {missing.map((line) => {
          const said = {
            kind: t(`domain.commitment.${line.kind}`),
            within: withinWords(line.within),
            source: line.source,
          };
          return (
            <li key={`${line.kind} ${line.source}`}>
              <span>{t('policies.startFromLine', said)}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('policies.addShippedOf', said)}
                onClick={() => onAdd(line)}
              >
                {t('policies.addShipped')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
