import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../../lib/use-title.js';
import { outboxQuery } from '../../queries/mail.queries.js';
import { BlankState } from '../../ui/blank-state.js';
import { MailList } from '../../ui/mail-list.js';
import css from '../../ui/mail-list.module.css';
import { PageHeader } from '../../ui/page-header.js';
import { OutboxLine } from './outbox-line.js';

export function OutboxPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(outboxQuery);
  useTitle(t('outbox.title'));
  return (
    <>
      <PageHeader title={t('outbox.title')} lead={t('outbox.lead')} />
      <div className={css.scroller}>
        <MailList
          query={query}
          label={t('outbox.list')}
          testId="outbox-list"
          empty={
            <BlankState icon="outbox" title={t('outbox.empty.title')} body={t('outbox.empty.body')}>
              <Button variant="default" component={Link} to="/file">
                {t('outbox.empty.action')}
              </Button>
            </BlankState>
          }
        >
          {(row) => <OutboxLine key={row.messageId} row={row} />}
        </MailList>
      </div>
    </>
  );
}
