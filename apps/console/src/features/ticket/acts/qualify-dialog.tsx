import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualifyTicketBody, TicketView } from '@parvis/contract';
import { LEGAL_NATURES, SECTORS, type LegalNature, type Sector } from '@parvis/domain';
import { TopicField } from '../../entry/topic-field.js';
import { topicsQuery } from '../../../queries/entry.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { QualificationEffect } from './qualification-effect.js';

/** What it is about; before it is said, what that changes for the resident and for oneself. */
export function QualifyDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: topics } = useQuery(topicsQuery);
  const [chosen, setChosen] = useState<string | null>(ticket.topic?.id ?? null);
  const [nature, setNature] = useState<LegalNature | ''>('');
  const [sector, setSector] = useState<Sector | ''>('');
  const [service, setService] = useState('');
  const [site, setSite] = useState('');
  const act = useTicketAct(ticket);
  const { services, sites } = usePlaces();

  const topic = topics?.find(({ id }) => id === chosen) ?? null;
  const moves = chosen !== null && chosen !== ticket.topic?.id;
  const body: QualifyTicketBody = {
    ...(moves && { topic: chosen }),
    ...(nature && { nature }),
    ...(sector && { sector }),
    ...(service && { service }),
    ...(site && { site }),
  };
  const [shown] = useDebouncedValue(body, 200);
  const submit = () => act.run(acts.qualify(body), t('handling.qualify.done'), onClose);
  const unset = t(moves ? 'handling.qualify.byTopic' : 'handling.qualify.asIs');
  const unsetNature = t(moves ? 'handling.qualify.byTopicNature' : 'handling.qualify.asIsNature');

  if (!topics) return null; // opened once there is something to type into
  return (
    <ActDialog
      title={t('handling.qualify.title')}
      submit={t('handling.qualify.submit')}
      size="lg"
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <TopicField value={topic} onChange={(next) => setChosen(next?.id ?? null)} autoFocus />
      <NativeSelect
        label={t('handling.qualify.nature')}
        value={nature}
        data={[
          { value: '', label: unsetNature },
          ...LEGAL_NATURES.map((value) => ({ value, label: t(`domain.nature.${value}`) })),
        ]}
        onChange={(event) => setNature(event.currentTarget.value as LegalNature | '')}
      />
      <NativeSelect
        label={t('handling.qualify.service')}
        value={service}
        data={[{ value: '', label: unset }, ...services]}
        onChange={(event) => setService(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('handling.qualify.sector')}
        value={sector}
        data={[
          { value: '', label: unset },
          ...SECTORS.map((value) => ({ value, label: t(`domain.sector.${value}`) })),
        ]}
        onChange={(event) => setSector(event.currentTarget.value as Sector | '')}
      />
      <NativeSelect
        label={t('handling.qualify.site')}
        value={site}
        data={[
          { value: '', label: ticket.site.name },
          ...sites.filter(({ value }) => value !== ticket.site.id),
        ]}
        onChange={(event) => setSite(event.currentTarget.value)}
      />
      <QualificationEffect ticket={ticket} body={shown} />
    </ActDialog>
  );
}

const byLabel = (found: Map<string, string>) =>
  [...found].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));

/** Every service that answers for a motif, those one sees beside them, and their sites. */
function usePlaces() {
  const { data: topics = [] } = useQuery(topicsQuery);
  const session = useSession();
  const services = new Map(session.services.map(({ id, name }) => [id, name]));
  for (const { service } of topics) services.set(service.id, service.name);
  const sites = new Map(session.services.map(({ site }) => [site.id, site.name]));
  return { services: byLabel(services), sites: byLabel(sites) };
}
