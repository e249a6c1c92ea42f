import { DUE_FILTERS } from '@parvis/contract';
import { CHANNELS, TICKET_STATUSES } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../queries/use-session.js';
import type { FilterName } from './filters.js';

interface Choice {
  value: string;
  label: string;
}

/** @param searching a search looks into every status unless told otherwise */
export function useFilterChoices(searching: boolean): Record<FilterName, Choice[]> {
  const { t } = useTranslation();
  const { services } = useSession();
  return {
    assignee: [
      { value: '', label: t('queue.all.assignee') },
      { value: 'me', label: t('queue.mine') },
      { value: 'none', label: t('queue.nobody') },
    ],
    due: [
      { value: '', label: t('queue.all.due') },
      ...DUE_FILTERS.map((value) => ({ value, label: t(`domain.due.${value}`) })),
    ],
    status: [
      { value: '', label: t(searching ? 'queue.all.everyStatus' : 'queue.all.status') },
      ...TICKET_STATUSES.map((value) => ({ value, label: t(`domain.status.${value}`) })),
      ...(searching ? [] : [{ value: 'all', label: t('queue.all.everyStatus') }]),
    ],
    service: [
      { value: '', label: t('queue.all.service') },
      ...services.map((service) => ({ value: service.slug, label: service.name })),
    ],
    channel: [
      { value: '', label: t('queue.all.channel') },
      ...CHANNELS.map((value) => ({ value, label: t(`domain.channel.${value}`) })),
    ],
  };
}
