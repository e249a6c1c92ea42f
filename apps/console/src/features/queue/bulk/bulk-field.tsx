import { Select } from '@mantine/core';
import type { BulkAct, TicketRow, TopicView } from '@parvis/contract';
import { CLOSING_REASONS, type ClosingReason } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../../../queries/entry.queries.js';
import { agentsQuery } from '../../../queries/organisation.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { TopicField } from '../../entry/topic-field.js';
import type { BulkKind } from './bulk-kind.js';

interface Props {
  kind: BulkKind;
  files: ReadonlyMap<string, TicketRow>;
  onChange: (act: BulkAct | null) => void;
}

/** To whom, about what, or why: the one thing an act on many files asks. */
export function BulkField({ kind, files, onChange }: Props) {
  if (kind === 'assign') return <Whom files={files} onChange={onChange} />;
  if (kind === 'qualify') return <Topic onChange={onChange} />;
  return <Reason onChange={onChange} />;
}

function Whom({ files, onChange }: Omit<Props, 'kind'>) {
  const { t } = useTranslation();
  const { account, services } = useSession();
  const theirs = new Set([...files.values()].map(({ service }) => service.id));
  const [only] = theirs.size === 1 ? theirs : [];
  const { data: agents = [] } = useQuery({ ...agentsQuery(only ?? ''), enabled: only !== undefined });
  const { data: topics = [] } = useQuery(topicsQuery);
  // files may be passed on to a service whose own one does not see
  const all = new Map(
    [...services, ...topics.map(({ service }) => service)].map(({ id, name }) => [id, name]),
  );
  const choices = [
    {
      group: t('bulk.agents'),
      items: [
        { value: `agent:${account.id}`, label: t('bulk.me') },
        { value: 'agent:', label: t('bulk.queue') },
        ...agents
          .filter(({ id }) => id !== account.id)
          .map(({ id, name }) => ({ value: `agent:${id}`, label: name })),
      ],
    },
    {
      group: t('bulk.services'),
      items: [...all].map(([id, name]) => ({ value: `service:${id}`, label: name })),
    },
  ];
  return (
    <Select
      label={t('bulk.whom')}
      placeholder={t('bulk.choose')}
      searchable
      data-autofocus
      nothingFoundMessage={t('bulk.nobody')}
      data={choices}
      onChange={(value) => {
        const [what, id] = value?.split(':') ?? [];
        if (what === undefined) onChange(null);
        else
          onChange(
            what === 'agent' ? { kind: 'assign', agentId: id || null } : { kind: 'assign', service: id },
          );
      }}
    />
  );
}

function Topic({ onChange }: Pick<Props, 'onChange'>) {
  const [topic, setTopic] = useState<TopicView | null>(null);
  return (
    <TopicField
      autoFocus
      value={topic}
      onChange={(chosen) => {
        setTopic(chosen);
        onChange(chosen && { kind: 'qualify', topic: chosen.id });
      }}
    />
  );
}

/** handing over is a mail to somebody, one file at a time */
const REASONS = CLOSING_REASONS.filter((reason) => reason !== 'forwarded');

function Reason({ onChange }: Pick<Props, 'onChange'>) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('bulk.reason')}
      placeholder={t('bulk.choose')}
      data-autofocus
      data={REASONS.map((value) => ({ value, label: t(`domain.closingReason.${value}`) }))}
      onChange={(value) => onChange(value ? { kind: 'close', reason: value as ClosingReason } : null)}
    />
  );
}
