import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TicketView } from '@parvis/contract';
import { useShortcuts } from '../../../lib/use-shortcuts.js';
import { useSession } from '../../../queries/use-session.js';
import { ActButton } from '../../../ui/act-button.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import type { ComposerKind } from '../composer/draft.js';
import { acts, useChaseUp, useTicketAct } from '../ticket.mutations.js';
import css from './acts.module.css';
import { AnnounceDialog } from './announce-dialog.js';
import { AssignDialog } from './assign-dialog.js';
import { CloseDialog } from './close-dialog.js';
import { ContactDialog } from './contact-dialog.js';
import { ForwardDialog } from './forward-dialog.js';
import { MoreMenu, type RareAct } from './more-menu.js';
import { LinkDialog } from './link-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { QualifyDialog } from './qualify-dialog.js';
import { QuickCloseDialog } from './quick-close-dialog.js';
import { ResolveDialog } from './resolve-dialog.js';
import { StaleNotice } from './stale-notice.js';
import { useAskedAct } from './use-asked-act.js';
import { WaitDialog } from './wait-dialog.js';

type Dialog = 'assign' | 'contact' | 'wait' | 'resolve' | 'close' | Exclude<RareAct, 'print'>;
const dialogs = {
  assign: AssignDialog,
  contact: ContactDialog,
  wait: WaitDialog,
  resolve: ResolveDialog,
  close: CloseDialog,
  announce: AnnounceDialog,
  forward: ForwardDialog,
  qualify: QualifyDialog,
  quick: QuickCloseDialog,
  merge: MergeDialog,
  link: LinkDialog,
} as const;

interface Props {
  ticket: TicketView;
  onWrite: (kind: ComposerKind) => void;
}

export function TicketActions({ ticket, onWrite }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { account } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const act = useTicketAct(ticket);
  const chaseUp = useChaseUp(ticket.number);
  const { abilities } = ticket;
  const isMine = ticket.assignee?.id === account.id;

  const assignMe = () => act.run(acts.assign({ agentId: account.id }), t('ticket.done.assigned'));
  const print = () => void navigate(`/file/${ticket.number}/imprimer`);
  useShortcuts({
    a: () => abilities.assign.ok && !isMine && assignMe(),
    l: () => abilities.contact.ok && chaseUp.mutate(),
    t: () => abilities.assign.ok && setDialog('assign'),
    w: () => abilities.wait.ok && setDialog('wait'),
    c: () => abilities.close.ok && setDialog('close'),
    q: () => abilities.qualify.ok && setDialog('qualify'),
    x: () => abilities.close.ok && setDialog('quick'),
    m: () => abilities.merge.ok && setDialog('merge'),
    p: print,
  });

  useAskedAct({
    reply: () => onWrite('reply'),
    call: () => setDialog('contact'),
    qualify: () => abilities.qualify.ok && setDialog('qualify'),
    resume: () => abilities.resume.ok && act.run(acts.resume(), t('ticket.done.resumed')),
  });

  const isWaiting = ticket.status === 'waiting-resident' || ticket.status === 'waiting-third-party';
  const isOver = ticket.status === 'resolved' || ticket.status === 'closed';
  const OpenDialog = dialog && dialogs[dialog];
  return (
    <div className={css.acts}>
      <div className={css.bar} role="toolbar" aria-label={t('ticket.acts.label')}>
        <ActButton
          verdict={abilities.reply}
          variant="filled"
          shortcut="r"
          leftSection={<Icon name="reply" size={15} />}
          onClick={() => onWrite('reply')}
        >
          {t('ticket.acts.reply')}
        </ActButton>
        <ActButton
          verdict={abilities.note}
          shortcut="n"
          leftSection={<Icon name="lock" size={15} />}
          onClick={() => onWrite('note')}
        >
          {t('ticket.acts.note')}
        </ActButton>
        <ActButton
          verdict={abilities.contact}
          leftSection={<Icon name="phone" size={15} />}
          onClick={() => setDialog('contact')}
        >
          {t('ticket.acts.contact')}
        </ActButton>
        {!isMine && (
          <ActButton
            verdict={abilities.assign}
            shortcut="a"
            loading={act.isPending}
            leftSection={<Icon name="assign" size={15} />}
            onClick={assignMe}
          >
            {t('ticket.acts.assignMe')}
          </ActButton>
        )}
        <ActButton
          verdict={abilities.assign}
          shortcut="t"
          leftSection={<Icon name="send" size={15} />}
          onClick={() => setDialog('assign')}
        >
          {t('ticket.acts.assign')}
        </ActButton>
        {isWaiting ? (
          <ActButton
            verdict={abilities.resume}
            leftSection={<Icon name="play" size={15} />}
            onClick={() => act.run(acts.resume(), t('ticket.done.resumed'))}
          >
            {t('ticket.acts.resume')}
          </ActButton>
        ) : (
          <ActButton
            verdict={abilities.wait}
            shortcut="w"
            leftSection={<Icon name="pause" size={15} />}
            onClick={() => setDialog('wait')}
          >
            {t('ticket.acts.wait')}
          </ActButton>
        )}
        {!isOver && (
          <ActButton
            verdict={abilities.resolve}
            leftSection={<Icon name="check" size={15} />}
            onClick={() => setDialog('resolve')}
          >
            {t('ticket.acts.resolve')}
          </ActButton>
        )}
        {ticket.status !== 'closed' && (
          <ActButton
            verdict={abilities.close}
            shortcut="c"
            leftSection={<Icon name="archive" size={15} />}
            onClick={() => setDialog('close')}
          >
            {t('ticket.acts.close')}
          </ActButton>
        )}
        {!ticket.topic && abilities.qualify.ok && (
          <ActButton
            verdict={abilities.qualify}
            shortcut="q"
            leftSection={<Icon name="tag" size={15} />}
            onClick={() => setDialog('qualify')}
          >
            {t('ticket.acts.qualify')}
          </ActButton>
        )}
        <MoreMenu ticket={ticket} onChoose={(one) => (one === 'print' ? print() : setDialog(one))} />
        {isOver && (
          <ActButton
            verdict={abilities.reopen}
            leftSection={<Icon name="reopen" size={15} />}
            onClick={() => act.run(acts.reopen(), t('ticket.done.reopened'))}
          >
            {t('ticket.acts.reopen')}
          </ActButton>
        )}
      </div>
      {act.stale && <StaleNotice stale={act.stale} onSee={act.see} onRedo={() => act.redo()} />}
      <ProblemNotice error={act.error ?? chaseUp.error} />
      {OpenDialog && <OpenDialog ticket={ticket} onClose={() => setDialog(null)} />}
    </div>
  );
}
