import { Alert, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { TicketView } from '@parvis/contract';
import { dateTime, endDateTime } from '../../../lib/format.js';
import { ticketQuery } from '../../../queries/tickets.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { showToast } from '../../../ui/toast.js';
import { acts, useTakeBack, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import css from './acts.module.css';
import { FilePicker } from './file-picker.js';

/** Two files of one request: both are shown, one is kept, and who will be answered is said before. */
export function MergeDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [keepsThis, setKeepsThis] = useState(false);
  const { data: other, error } = useQuery({ ...ticketQuery(chosen ?? ''), enabled: chosen !== null });
  const act = useTicketAct(ticket);
  const takeBack = useTakeBack();

  const submit = () => {
    if (!other) return;
    const [gone, kept] = keepsThis ? [other, ticket] : [ticket, other];
    const said = t('handling.merge.done', { number: gone.number, into: kept.number });
    const merging = keepsThis
      ? acts.absorb(other.number, other.version)
      : acts.mergeInto(other.number, other.version);
    act.run(merging, said, () => {
      showToast(said, () => void takeBack(gone.number, acts.unmerge(), t('handling.merge.undone')));
      onClose();
      if (!keepsThis) void navigate(`/file/${kept.number}${search}`);
    });
  };

  return (
    <ActDialog
      title={t('handling.merge.title')}
      submit={t('handling.merge.submit')}
      size="lg"
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <FilePicker ticket={ticket} chosen={chosen} onChoose={setChosen} />
      <ProblemNotice error={error} />
      {other && (
        <>
          <Radio.Group
            label={t('handling.merge.kept')}
            value={keepsThis ? 'this' : 'other'}
            onChange={(value) => setKeepsThis(value === 'this')}
          >
            <div className={css.pair} data-testid="merge-pair">
              <Radio value="other" label={<Facts file={other} />} />
              <Radio value="this" label={<Facts file={ticket} isThis />} />
            </div>
          </Radio.Group>
          <p className={css.lead}>{t('handling.merge.earliest')}</p>
          <Recipient kept={keepsThis ? ticket : other} gone={keepsThis ? other : ticket} />
        </>
      )}
    </ActDialog>
  );
}

function Facts({ file, isThis = false }: { file: TicketView; isThis?: boolean }) {
  const { t } = useTranslation();
  const promise = file.commitments.find(({ state, kind }) => state === 'running' && /answer$/.test(kind));
  return (
    <span className={css.fileFacts}>
      <strong>
        {file.number}
        {isThis && ` · ${t('handling.merge.thisOne')}`}
      </strong>
      <span>{file.subject || t('common.noSubject')}</span>
      <span>{file.resident?.name ?? t('common.unknownPerson')}</span>
      <span>{t('handling.merge.received', { date: dateTime(file.receivedAt) })}</span>
      {promise?.dueAt && <span>{t('handling.merge.due', { date: endDateTime(promise.dueAt) })}</span>}
    </span>
  );
}

function Recipient({ kept, gone }: { kept: TicketView; gone: TicketView }) {
  const { t } = useTranslation();
  const name = kept.resident?.name ?? t('handling.merge.nobody');
  if (kept.resident?.id === gone.resident?.id)
    return <p className={css.lead}>{t('handling.merge.goesTo', { name })}</p>;
  return (
    <Alert color="yellow" icon={<Icon name="alert" />} data-testid="merge-differs">
      {t('handling.merge.differs', { name, other: gone.resident?.name ?? t('handling.merge.someone') })}
    </Alert>
  );
}
