import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MessageStatus, TimelineMessage } from '@parvis/contract';
import { announce } from '../../../lib/announce.js';
import { Icon } from '../../../ui/icon.js';
import type { IconName } from '../../../ui/icon-paths.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { useResend } from '../ticket.mutations.js';
import css from './timeline.module.css';

const looks: Record<MessageStatus, { icon: IconName; tone: 'quiet' | 'warn' | 'bad'; resend?: true }> = {
  received: { icon: 'check', tone: 'quiet' },
  created: { icon: 'clock', tone: 'quiet' },
  sending: { icon: 'send', tone: 'quiet' },
  sent: { icon: 'check', tone: 'quiet' },
  delivered: { icon: 'checkLate', tone: 'quiet' },
  'temporary-failure': { icon: 'sync', tone: 'warn' },
  'permanent-failure': { icon: 'alert', tone: 'bad', resend: true },
  'technical-failure': { icon: 'alert', tone: 'bad', resend: true },
};

export function MessageDelivery({ entry, ticketNumber }: { entry: TimelineMessage; ticketNumber: string }) {
  const { t } = useTranslation();
  const resend = useResend(ticketNumber);
  const { icon, tone, resend: canResend } = looks[entry.status];
  return (
    <div className={css.delivery} data-tone={tone} data-testid="delivery" data-status={entry.status}>
      <Icon name={icon} size={14} />
      <span>
        {t(`domain.messageStatus.${entry.status}`)}
        {entry.statusReason &&
          tone !== 'quiet' &&
          `. ${t('ticket.timeline.reason', { reason: entry.statusReason })}`}
      </span>
      {canResend && (
        <Button
          size="compact-sm"
          variant="default"
          loading={resend.isPending}
          onClick={() =>
            resend.mutate(entry.messageId, { onSuccess: () => announce(t('ticket.timeline.resent')) })
          }
        >
          {t('ticket.timeline.resend')}
        </Button>
      )}
      <ProblemNotice error={resend.error} />
    </div>
  );
}
