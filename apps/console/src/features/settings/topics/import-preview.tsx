import { SECTOR_NAMES, type TopicImportView, type TopicLine } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import css from './topics.module.css';

/** A file may hold ten thousand lines; what was understood is judged on the first ones. */
const SHOWN = 100;

export function ImportPreview({ view }: { view: TopicImportView }) {
  const { t } = useTranslation();
  const { created, changed, unchanged, refused } = view;
  const lines = [
    ...created.map((after) => ({ before: null, after })),
    ...changed.map(({ before, after }) => ({ before, after })),
  ];
  return (
    <div data-testid="import-preview">
      <p role="status">
        {t('settings.import.summary', {
          created: created.length,
          changed: changed.length,
          unchanged,
          refused: refused.length,
        })}
      </p>
      {refused.length > 0 && (
        <div className={css.table} tabIndex={0} role="group" aria-label={t('settings.import.refused')}>
          <table className={css.preview}>
            <caption>{t('settings.import.refused')}</caption>
            <tbody>
              {refused.slice(0, SHOWN).map(({ line, fault, value, suggestion }) => (
                <tr key={`${line} ${fault}`}>
                  <th scope="row">{t('settings.import.line', { line })}</th>
                  <td>
                    {t(`settings.import.faults.${fault}`, { value })}{' '}
                    {suggestion && t('settings.import.suggestion', { suggestion })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && (
        <div className={css.table} tabIndex={0} role="group" aria-label={t('settings.import.written')}>
          <table className={css.preview}>
            <caption>
              {lines.length > SHOWN
                ? t('settings.import.writtenFirst', { shown: SHOWN })
                : t('settings.import.written')}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('settings.import.what')}</th>
                <th scope="col">{t('settings.fields.parentId')}</th>
                <th scope="col">{t('settings.import.motif')}</th>
                <th scope="col">{t('settings.import.details')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, SHOWN).map(({ before, after }) => (
                <tr key={after.slug}>
                  <td>{t(before ? 'settings.import.changed' : 'settings.import.created')}</td>
                  <td>{after.theme}</td>
                  <td>{after.motif}</td>
                  <td>{before ? <Changes before={before} after={after} /> : after.service}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

const FIELDS = ['service', 'sector', 'nature', 'policy', 'public', 'active', 'position'] as const;

function Changes({ before, after }: { before: TopicLine; after: TopicLine }) {
  const { t } = useTranslation();
  const say = (line: TopicLine, field: (typeof FIELDS)[number]): string => {
    if (field === 'sector') return SECTOR_NAMES[line.sector];
    if (field === 'nature') return t(`domain.nature.${line.nature}`);
    const value = line[field];
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    return value === null ? t('common.none') : String(value);
  };
  const label = { service: 'serviceId', policy: 'policyId' } as const;
  return FIELDS.filter((field) => before[field] !== after[field])
    .map((field) =>
      t('settings.differsFrom', {
        field: t(
          `settings.fields.${field in label ? label[field as keyof typeof label] : (field as 'sector')}`,
        ),
        was: say(before, field),
        is: say(after, field),
      }),
    )
    .join(' ; ');
}
