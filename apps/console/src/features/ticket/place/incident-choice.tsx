import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { OPEN_STATUSES } from '@parvis/domain';
import { incidentQuery } from '../../../queries/places.queries.js';

interface Props {
  ticket: TicketView;
  words: 'answerAll' | 'resolveAll';
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Told or done once for all the open files of the problem; nothing where there is no other. */
export function IncidentChoice({ ticket, words, checked, onChange }: Props) {
  const { t } = useTranslation();
  const { incident, number, version } = ticket;
  const { data } = useQuery({
    ...incidentQuery(incident?.id ?? '', version, incident?.count ?? 0),
    enabled: incident !== null,
  });
  const open = data?.tickets.filter((file) => file.number !== number && OPEN_STATUSES.includes(file.status));
  if (!incident || !open || open.length === 0) return null;
  return (
    <Checkbox
      size="xs"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={t(`place.${words}`, { count: open.length })}
    />
  );
}
