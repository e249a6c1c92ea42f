import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { dateTime } from '../../../lib/format.js';
import { noticeWordsQuery } from '../../../queries/settings.queries.js';
import { Icon } from '../../../ui/icon.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import css from '../settings.module.css';
import { NoticeEditor } from './notice-editor.js';

/** The letters of the house; the one named in the address is open. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { item } = useParams();
  const navigate = useNavigate();
  const query = useQuery(noticeWordsQuery);
  return (
    <SectionPage
      id="notices"
      acts={
        item && (
          <Button
            variant="default"
            leftSection={<Icon name="back" size={16} />}
            onClick={() => void navigate('/reglages/modeles')}
          >
            {t('notices.back')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(notices) => {
          const open = notices.find(({ kind }) => kind === item);
          if (open) return <NoticeEditor key={open.kind} notice={open} />;
          return (
            <ul className={css.list} aria-label={t('settings.sections.notices.label')}>
              {notices.map(({ kind, words, version, changedBy, changedAt }) => (
                <li key={kind} className={css.row}>
                  <div className={css.words}>
                    <div className={css.name}>
                      {t(`notices.letters.${kind}`)}
                      {!words && <span className={css.badge}>{t('notices.shipped')}</span>}
                    </div>
                    {changedBy && changedAt && (
                      <div className={css.meta}>
                        {t('notices.changed', { version, name: changedBy, date: dateTime(changedAt) })}
                      </div>
                    )}
                  </div>
                  <Button
                    component={Link}
                    to={`/reglages/modeles/${kind}`}
                    size="xs"
                    variant="default"
                    aria-label={t('settings.editOf', { name: t(`notices.letters.${kind}`) })}
                  >
                    {t('settings.edit')}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </SectionPage>
  );
}
