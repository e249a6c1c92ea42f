import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WORD_MAX, type TicketView } from '@parvis/contract';
import { topicsQuery } from '../../../queries/entry.queries.js';
import { agentsQuery } from '../../../queries/organisation.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { AssigneeField } from './assignee-field.js';
import { assigneesOf, type Assignee } from './assignees.js';
import { useKept } from './use-kept.js';

/** To whom, and a word: an agent, another service, or back to the queue. */
export function AssignDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const act = useTicketAct(ticket);
  const { data: agents = [] } = useQuery(agentsQuery(ticket.service.id));
  const { data: topics = [] } = useQuery(topicsQuery);
  const [chosen, setChosen] = useState<Assignee | null>(null);
  const [tried, setTried] = useState(false);
  const [word, setWord, forgetWord] = useKept(ticket.number, 'word');
  // a file may be passed on to a service whose own one does not see
  const services = new Map(
    [ticket.service, ...session.services, ...topics.map(({ service }) => service)].map((service) => [
      service.id,
      service,
    ]),
  );
  const submit = () => {
    setTried(true);
    if (!chosen) return;
    const body = { ...chosen.body, ...(word.trim() && { word: word.trim() }) };
    act.run(acts.assign(body), t('together.assign.given'), () => {
      forgetWord();
      onClose();
    });
  };
  return (
    <ActDialog
      title={t('together.assign.title')}
      submit={t('together.assign.submit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <AssigneeField
        all={assigneesOf(ticket, agents, [...services.values()])}
        ownService={ticket.service.id}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && !chosen ? t('together.assign.choose') : null}
      />
      <Textarea
        label={t('together.assign.word')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={WORD_MAX}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
