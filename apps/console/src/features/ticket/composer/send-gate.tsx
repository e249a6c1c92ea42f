import { Alert, Button } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineMessage } from '@parvis/contract';
import { time } from '../../../lib/format.js';
import { Icon } from '../../../ui/icon.js';
import css from './composer.module.css';

interface Props {
  ref: Ref<HTMLDivElement>;
  missed: TimelineMessage[];
  onSend: () => void;
}

/** Two answers to one person is what this stops: what arrived meanwhile is shown before anything leaves. */
export function SendGate({ ref, missed, onSend }: Props) {
  const { t } = useTranslation();
  const last = missed.at(-1)!;
  const see = () => {
    const entry = document.getElementById(`entry-${last.messageId}`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  };
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      color="yellow"
      classNames={{ title: css.gateTitle }}
      role="alert"
      py="xs"
      icon={<Icon name="alert" />}
      title={t(last.direction === 'out' ? 'ticket.composer.gateReply' : 'ticket.composer.gateMessage')}
      data-testid="send-gate"
    >
      <p className={css.missed}>
        {t('ticket.composer.answered', {
          name: last.author.name,
          time: time(last.at),
          text: last.visibleText,
        })}
      </p>
      <div className={css.gateActs}>
        <Button size="compact-sm" variant="default" onClick={see}>
          {t('ticket.composer.see')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onSend}>
          {t('ticket.composer.sendAnyway')}
        </Button>
      </div>
    </Alert>
  );
}
