import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { ON_TIME_BY, type OnTimeQuery } from '@parvis/contract';
import { CHANNELS, COMMITMENT_KINDS, type Period } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../../queries/entry.queries.js';
import { useSession } from '../../queries/use-session.js';
import { Icon } from '../../ui/icon.js';
import { monthAway } from './on-time-filter.js';
import css from './on-time.module.css';

interface Props {
  asked: OnTimeQuery;
  /** as the server understood it */
  period: Period | null;
  onAsk: (patch: OnTimeQuery) => void;
}

/** Of what and when; every choice is in the address bar. */
export function OnTimeFilters({ asked, period, onAsk }: Props) {
  const { t } = useTranslation();
  const { services } = useSession();
  const { data: topics = [] } = useQuery(topicsQuery);
  const from = asked.from ?? period?.from ?? '';
  const to = asked.to ?? period?.to ?? '';
  // a date being typed is no date yet
  const put = (patch: Partial<Period>) => {
    const next = { from, to, ...patch };
    if (next.from && next.to) onAsk(next);
  };
  const all = { value: '', label: t('onTime.all') };
  const choose = (
    name: 'by' | 'service' | 'topic' | 'channel' | 'kind',
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={name === 'by' ? t('onTime.by') : t(`onTime.bys.${name}`)}
      data={data}
      value={asked[name] ?? (name === 'by' ? 'service' : '')}
      onChange={({ currentTarget: { value } }) => onAsk({ [name]: value || undefined })}
    />
  );
  return (
    <div className={css.filters} role="group" aria-label={t('onTime.period')}>
      <div className={css.period}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('onTime.previous')}
          disabled={!from}
          onClick={() => onAsk(monthAway(from, -1))}
        >
          <Icon name="back" />
        </ActionIcon>
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={`${name} ${name === 'from' ? from : to}`}
            type="date"
            label={t(`onTime.${name}`)}
            defaultValue={name === 'from' ? from : to}
            onChange={(event) => put({ [name]: event.currentTarget.value })}
          />
        ))}
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('onTime.next')}
          disabled={!from}
          onClick={() => onAsk(monthAway(from, 1))}
        >
          <Icon name="chevronRight" />
        </ActionIcon>
      </div>
      {choose(
        'by',
        ON_TIME_BY.map((value) => ({ value, label: t(`onTime.bys.${value}`) })),
      )}
      {choose('service', [all, ...services.map(({ id, name }) => ({ value: id, label: name }))])}
      {choose('topic', [all, ...topics.map(({ id, name }) => ({ value: id, label: name }))])}
      {choose('channel', [all, ...CHANNELS.map((value) => ({ value, label: t(`domain.channel.${value}`) }))])}
      {choose('kind', [
        all,
        ...COMMITMENT_KINDS.map((value) => ({ value, label: t(`domain.commitment.${value}`) })),
      ])}
    </div>
  );
}
