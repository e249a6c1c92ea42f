import type { ReplanPreview } from '@parvis/contract';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { endDateTime } from '../../../lib/format.js';
import settings from '../settings.module.css';
import css from './replans.module.css';

const LINES = ['later', 'earlier', 'unchanged', 'refused'] as const;

/** How many dates would move, and those that would most. */
export function ReplanPreviewView({ view }: { view: ReplanPreview }) {
  const { t } = useTranslation();
  return (
    <div className={css.preview} role="status" data-testid="replan-preview">
      <p>{t(view.more ? 'replans.lookedFirst' : 'replans.looked', { count: view.looked })}</p>
      <ul className={settings.facts}>
        {LINES.filter((line) => view[line] > 0).map((line) => (
          <Fragment key={line}>
            <li>
              {t(`replans.${line}`, { count: view[line] })}
              {line === 'earlier' && view.overdue > 0 && (
                <strong>, {t('replans.overdue', { count: view.overdue })}</strong>
              )}
            </li>
          </Fragment>
        ))}
      </ul>
      {view.examples.length > 0 && (
        <table className={css.examples}>
          <caption>{t('replans.examples')}</caption>
          <thead>
            <tr>
              {(['number', 'promise', 'was', 'willBe'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`replans.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.examples.map(({ number, kind, dueAt, newDueAt }, index) => (
              <tr key={index}>
                <td>{number ?? '–'}</td>
                <td>{t(`domain.commitment.${kind}`)}</td>
                <td>{endDateTime(dueAt)}</td>
                <td>{endDateTime(newDueAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
