import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { showToast } from '../../../ui/toast.js';
import { acts, useTakeBack, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { FilePicker } from './file-picker.js';

export function LinkDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const act = useTicketAct(ticket);
  const takeBack = useTakeBack();
  const submit = () => {
    if (chosen === null) return;
    const said = t('handling.link.done', { number: chosen });
    act.run(acts.link(chosen), said, () => {
      showToast(said, () => void takeBack(ticket.number, acts.unlink(chosen), t('handling.link.undone')));
      onClose();
    });
  };
  return (
    <ActDialog
      title={t('handling.link.title')}
      submit={t('handling.link.act')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <FilePicker ticket={ticket} chosen={chosen} onChoose={setChosen} />
    </ActDialog>
  );
}
