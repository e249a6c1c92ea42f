import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import type { TicketAct } from '../ticket.mutations.js';
import css from './acts.module.css';
import { StaleNotice } from './stale-notice.js';

interface Props {
  title: string;
  submit: string;
  act: TicketAct;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function ActDialog({ title, submit, act, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className={css.form}
        noValidate
        onSubmit={send}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send(event)}
      >
        {children}
        {act.stale && <StaleNotice stale={act.stale} onSee={act.see} onRedo={() => act.redo(onClose)} />}
        <ProblemNotice error={act.error} />
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
