import type { ReactNode } from 'react';
import type { TicketAct } from '../ticket.mutations.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { StaleNotice } from './stale-notice.js';

interface Props {
  title: string;
  submit: string;
  size?: 'md' | 'lg';
  act: TicketAct;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The form of an act that changes the file: who comes second sees what the first one did. */
export function ActDialog({ act, children, ...form }: Props) {
  return (
    <FormDialog {...form} isPending={act.isPending} error={act.error}>
      {children}
      {act.stale && <StaleNotice stale={act.stale} onSee={act.see} onRedo={() => act.redo(form.onClose)} />}
    </FormDialog>
  );
}
