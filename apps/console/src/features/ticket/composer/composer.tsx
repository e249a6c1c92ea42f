import { Button, Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_MAX, type TicketView } from '@parvis/contract';
import { unfilledIn } from '@parvis/domain';
import { shownCode } from '../../../lib/api-problem.js';
import { number } from '../../../lib/format.js';
import { Icon } from '../../../ui/icon.js';
import { showToast } from '../../../ui/toast.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { IncidentChoice } from '../place/incident-choice.js';
import { AttachButton, AttachmentList } from './attachment-list.js';
import { ColleagueDrafts } from './colleague-drafts.js';
import { ComposerRoute } from './composer-route.js';
import css from './composer.module.css';
import { DraftConflict } from '../../../ui/draft-conflict.js';
import type { ComposerKind } from './draft.js';
import { beginsLine } from './insert-text.js';
import { PhotoPicker } from './photo-picker.js';
import { ReplyInsert, UnfilledNotice } from './reply-insert.js';
import { SendGate } from './send-gate.js';
import { useAttachments } from './use-attachments.js';
import { usePhotos } from './use-photos.js';
import { useSend } from './use-send.js';

interface Props {
  ticket: TicketView;
  kind: ComposerKind;
  onKind: (kind: ComposerKind) => void;
  inputRef: Ref<HTMLTextAreaElement>;
}

const kinds = ['reply', 'note'] as const;

/** a picture that stands on the resident's page; others are files like any */
const isShown = ({ type }: File) => /^image\/(jpeg|png|webp)$/.test(type);

export function Composer({ ticket, kind, onKind, inputRef }: Props) {
  const { t } = useTranslation();
  const [toAll, setToAll] = useState(false);
  const gate = useRef<HTMLDivElement>(null);
  const photos = usePhotos();
  const attachments = useAttachments();
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldRef = useMergedRef(inputRef, field);
  const [picking, setPicking] = useState(false);
  const { draft, missed, send, sendAnyway, isPending, error } = useSend(
    ticket,
    kind,
    toAll,
    photos,
    attachments,
  );
  const verdict = ticket.abilities[kind];
  const isTooLong = draft.text.length > TEXT_MAX;
  const isUnfilled = kind === 'reply' && unfilledIn(draft.text).length > 0;
  const attach = (files: FileList) => {
    const pictures = kind === 'reply' ? [...files].filter(isShown) : [];
    photos.add(pictures);
    attachments.add([...files].filter((file) => !pictures.includes(file)));
  };
  const submit = async () => {
    if (isTooLong || isUnfilled) return;
    if (!(await send())) requestAnimationFrame(() => gate.current?.focus());
  };

  const abandon = () => {
    const takeBack = draft.abandon();
    showToast(t('together.draft.abandoned'), takeBack);
  };

  return (
    <div
      className={css.composer}
      data-kind={kind}
      data-empty={draft.text === '' || undefined}
      data-testid="composer"
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0 || !verdict.ok) return;
        event.preventDefault();
        attach(event.dataTransfer.files);
      }}
    >
      <div className={css.head}>
        <div className={css.kinds} role="group" aria-label={t('ticket.acts.label')}>
          {kinds.map((one) => (
            <button
              key={one}
              type="button"
              className={css.kind}
              aria-pressed={one === kind}
              onClick={() => onKind(one)}
            >
              <Icon name={one === 'reply' ? 'reply' : 'lock'} size={14} />
              {t(`ticket.composer.${one}`)}
            </button>
          ))}
        </div>
        {kind === 'reply' && verdict.ok && <ComposerRoute ticket={ticket} />}
      </div>
      <ColleagueDrafts number={ticket.number} />
      {draft.conflict && (
        <DraftConflict
          theirs={draft.conflict.theirs?.text ?? null}
          mine={draft.text}
          onKeepMine={draft.keepMine}
          onTakeTheirs={draft.takeTheirs}
        />
      )}
      {missed.length > 0 && <SendGate ref={gate} missed={missed} onSend={sendAnyway} />}
      {verdict.ok ? (
        <>
          <Textarea
            ref={fieldRef}
            aria-label={t(`ticket.composer.${kind}Label`)}
            placeholder={t(`ticket.composer.${kind}Placeholder`)}
            autosize
            minRows={2}
            maxRows={12}
            value={draft.text}
            readOnly={isPending}
            error={
              isTooLong &&
              t('ticket.composer.tooLong', {
                n: number(draft.text.length),
                max: number(TEXT_MAX),
              })
            }
            onChange={(event) => draft.write(event.currentTarget.value)}
            onPaste={(event) => {
              if (event.clipboardData.files.length === 0) return;
              event.preventDefault();
              attach(event.clipboardData.files);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
              if (event.key === 'Escape') event.currentTarget.blur();
              if (event.key === '/' && kind === 'reply' && beginsLine(event.currentTarget)) {
                event.preventDefault();
                setPicking(true);
              }
            }}
          />
          {kind === 'reply' && <UnfilledNotice text={draft.text} field={field} />}
          <AttachmentList attachments={attachments} disabled={isPending} />
          <ProblemNotice error={error} />
          {kind === 'reply' && (
            <IncidentChoice ticket={ticket} words="answerAll" checked={toAll} onChange={setToAll} />
          )}
          <div className={css.tools}>
            {kind === 'reply' && (
              <ReplyInsert number={ticket.number} field={field} opened={picking} onOpen={setPicking} />
            )}
            {kind === 'reply' && <PhotoPicker photos={photos} disabled={isPending} />}
            <AttachButton attachments={attachments} disabled={isPending} />
          </div>
          <div className={css.foot}>
            <span className={css.hint}>
              {draft.text
                ? t(`together.draft.${draft.conflict ? 'conflict' : draft.status}`)
                : t('ticket.composer.hint')}
            </span>
            <span className={css.footActs}>
              {draft.text !== '' && (
                <Button size="xs" variant="subtle" color="gray" disabled={isPending} onClick={abandon}>
                  {t('together.draft.abandon')}
                </Button>
              )}
              <Button
                size="xs"
                loading={isPending}
                disabled={draft.text.trim() === '' || attachments.isSending || isUnfilled}
                onClick={() => void submit()}
              >
                {t(kind === 'reply' ? 'ticket.composer.send' : 'ticket.composer.saveNote')}
              </Button>
            </span>
          </div>
        </>
      ) : (
        <p className={css.refused}>{t(`problems.${shownCode(verdict.because)}`)}</p>
      )}
    </div>
  );
}
