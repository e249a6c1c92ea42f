import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { heldIntakesQuery } from '../../queries/mail.queries.js';
import { BlankState } from '../../ui/blank-state.js';
import { MailList } from '../../ui/mail-list.js';
import css from '../../ui/mail-list.module.css';
import { PageHeader } from '../../ui/page-header.js';
import { IntakeLine } from './intake-line.js';
import { OpenedNotice } from './opened-notice.js';

export function IntakePage() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const query = useInfiniteQuery(heldIntakesQuery);
  useTitle(t('intake.title'));
  return (
    <>
      <PageHeader title={t('intake.title')} lead={t('intake.lead')} />
      <div className={css.scroller}>
        {opened && <OpenedNotice number={opened} />}
        <MailList
          query={query}
          label={t('intake.list')}
          testId="intake-list"
          empty={<BlankState icon="held" title={t('intake.empty.title')} body={t('intake.empty.body')} />}
        >
          {(row) => <IntakeLine key={row.id} row={row} onOpened={setOpened} />}
        </MailList>
      </div>
    </>
  );
}
