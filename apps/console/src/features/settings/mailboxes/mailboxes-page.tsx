import { Button } from '@mantine/core';
import type { MailboxSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailboxesQuery, servicesQuery } from '../../../queries/settings.queries.js';
import { BlankState } from '../../../ui/blank-state.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { ChangeTrace } from '../change-trace.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import css from '../settings.module.css';
import { MailboxDialog } from './mailbox-dialog.js';
import { MailboxLine } from './mailbox-line.js';
import { MailboxTrial } from './mailbox-trial.js';
import { useOrder } from './use-order.js';

type Open = { act: 'edit' | 'try'; mailbox: MailboxSettings } | { act: 'add' } | null;

export function MailboxesPage() {
  const { t } = useTranslation();
  const query = useQuery(mailboxesQuery);
  const { data: services = [] } = useQuery(servicesQuery);
  const [open, setOpen] = useState<Open>(null);
  const order = useOrder(query.data ?? []);
  const close = () => setOpen(null);
  return (
    <SectionPage
      id="mailboxes"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => setOpen({ act: 'add' })}>
          {t('mailboxes.add')}
        </Button>
      }
    >
      <ProblemNotice error={order.error} />
      <Loaded query={query}>
        {(mailboxes) =>
          mailboxes.length === 0 ? (
            <BlankState icon="outbox" title={t('mailboxes.none.title')} body={t('mailboxes.none.body')} />
          ) : (
            <ul className={css.list} aria-label={t('settings.sections.mailboxes.label')}>
              {mailboxes.map((mailbox, index) => (
                <MailboxLine
                  key={mailbox.id}
                  mailbox={mailbox}
                  service={services.find(({ id }) => id === mailbox.serviceId)?.name}
                  isDefault={index === 0}
                  order={order}
                  onEdit={() => setOpen({ act: 'edit', mailbox })}
                  onTry={() => setOpen({ act: 'try', mailbox })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <ChangeTrace object="mailbox" />
      {open?.act === 'add' && <MailboxDialog mailbox={null} onClose={close} />}
      {open?.act === 'edit' && <MailboxDialog mailbox={open.mailbox} onClose={close} />}
      {open?.act === 'try' && <MailboxTrial mailbox={open.mailbox} onClose={close} />}
    </SectionPage>
  );
}
