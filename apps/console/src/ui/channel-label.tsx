import { useTranslation } from 'react-i18next';
import type { Channel } from '@parvis/domain';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import css from './labels.module.css';

const icons: Record<Channel, IconName> = {
  email: 'email',
  web: 'web',
  phone: 'phone',
  desk: 'desk',
  letter: 'letter',
  chat: 'chat',
  sms: 'sms',
  report: 'report',
  other: 'other',
};

export function ChannelLabel({ channel, compact = false }: { channel: Channel; compact?: boolean }) {
  const { t } = useTranslation();
  const words = t(`domain.channel.${channel}`);
  return (
    <span className={css.label}>
      <Icon name={icons[channel]} size={15} label={compact ? words : undefined} />
      {!compact && <span className={css.words}>{words}</span>}
    </span>
  );
}
