import { Alert, Button, Modal } from '@mantine/core';
import { paths, type MailboxSettings, type MailTrialView } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { dateTime } from '../../../lib/format.js';
import { mailboxTrialQuery, refreshOrganisation } from '../../../queries/settings.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import css from './mailboxes.module.css';

/** « Essayer » : the next mail that comes in is shown when it does; one goes out when asked. */
export function MailboxTrial({ mailbox, onClose }: { mailbox: MailboxSettings; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('mailboxes.trial.title', { name: mailbox.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.trial}>
        <Incoming mailbox={mailbox} />
        <Outgoing mailbox={mailbox} />
      </div>
    </Modal>
  );
}

function Incoming({ mailbox: { id, address } }: { mailbox: MailboxSettings }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(mailboxTrialQuery(id));
  // what was there when the trial began is no news
  const [before, setBefore] = useState<string | null | undefined>(undefined);
  if (data && before === undefined) setBefore(data.last?.intakeId ?? null);
  const last = data?.last;
  const arrived = before !== undefined && last && last.intakeId !== before ? last : null;
  return (
    <section className={css.part}>
      <h3>{t('mailboxes.trial.incoming')}</h3>
      <ProblemNotice error={error} />
      {data?.listens ? (
        <p>
          {t('mailboxes.trial.deliver', { address })} <code>{data.listens}</code>
        </p>
      ) : (
        data && <p>{t('mailboxes.trial.off')}</p>
      )}
      <div role="status" data-testid="trial-incoming">
        {arrived ? (
          <Alert color={arrived.state === 'quarantined' ? 'yellow' : 'green'} icon={<Icon name="check" />}>
            {t(`mailboxes.trial.states.${arrived.state}`, { number: arrived.ticketNumber ?? '' })}
          </Alert>
        ) : (
          <p className={css.aside}>
            {t('mailboxes.trial.waiting', { address })}{' '}
            {last && t('mailboxes.trial.lastBefore', { at: dateTime(last.receivedAt) })}
          </p>
        )}
      </div>
    </section>
  );
}

function Outgoing({ mailbox: { id } }: { mailbox: MailboxSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api.post<MailTrialView>(paths.mailboxTrial(id)),
    onSettled: () => refreshOrganisation(client),
  });
  return (
    <section className={css.part}>
      <h3>{t('mailboxes.trial.outgoing')}</h3>
      <Button loading={isPending} onClick={() => mutate()}>
        {t('mailboxes.trial.send')}
      </Button>
      <ProblemNotice error={error} />
      <div role="status" data-testid="trial-outgoing">
        {data && (
          <Alert
            color={data.outcome === 'sent' ? 'green' : data.outcome === 'kept' ? 'yellow' : 'red'}
            icon={<Icon name={data.outcome === 'sent' ? 'check' : 'alert'} />}
          >
            {t(`mailboxes.trial.outcomes.${data.outcome}`, { to: data.to })}
            {data.outcome !== 'kept' && <code className={css.said}>{data.said}</code>}
          </Alert>
        )}
      </div>
    </section>
  );
}
