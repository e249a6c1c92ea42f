import { ActionIcon, Button } from '@mantine/core';
import type { MailboxSettings } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import css from '../settings.module.css';
import type { Order } from './use-order.js';

interface Props {
  mailbox: MailboxSettings;
  service: string | undefined;
  isDefault: boolean;
  order: Order;
  onEdit: () => void;
  onTry: () => void;
}

export function MailboxLine({ mailbox, service, isDefault, order, onEdit, onTry }: Props) {
  const { t } = useTranslation();
  const { name, address, active } = mailbox;
  return (
    <li className={css.row}>
      <div className={css.words}>
        <div className={css.name} data-off={!active}>
          {address}
          {isDefault && active && <span className={css.badge}>{t('mailboxes.default')}</span>}
          {!active && <span className={css.badge}>{t('mailboxes.aside')}</span>}
        </div>
        <div className={css.meta}>
          <span>{name}</span>
          <span>{service}</span>
          {!mailbox.topicId && <span>{t('mailboxes.toSort')}</span>}
        </div>
      </div>
      <div className={css.acts}>
        {active &&
          [['up', -1] as const, ['down', 1] as const].map(([way, by]) => {
            const move = order.mover(mailbox, by);
            return (
              <ActionIcon
                key={way}
                size="md"
                variant="default"
                aria-label={t(`mailboxes.${way}`, { name })}
                disabled={!move || order.isPending}
                onClick={() => move?.()}
              >
                <Icon name={way} size={16} />
              </ActionIcon>
            );
          })}
        <Button size="xs" variant="default" aria-label={t('mailboxes.tryOf', { name })} onClick={onTry}>
          {t('mailboxes.try')}
        </Button>
        <Button size="xs" variant="default" aria-label={t('settings.editOf', { name })} onClick={onEdit}>
          {t('settings.edit')}
        </Button>
      </div>
    </li>
  );
}
