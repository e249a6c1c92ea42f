import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_MAX, type TicketView } from '@parvis/contract';
import { shownCode } from '../../../lib/api-problem.js';
import { Icon } from '../../../ui/icon.js';
import { showToast } from '../../../ui/toast.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { IncidentChoice } from '../place/incident-choice.js';
import { ColleagueDrafts } from './colleague-drafts.js';
import { ComposerRoute } from './composer-route.js';
import css from './composer.module.css';
import type { ComposerKind } from './draft.js';
import { DraftConflict } from '../../../ui/draft-conflict.js';
import { PhotoPicker } from './photo-picker.js';
import { SendGate } from './send-gate.js';
import { usePhotos } from './use-photos.js';
import { useSend } from './use-send.js';

interface Props {
  ticket: TicketView;
  kind: ComposerKind;
  onKind: (kind: ComposerKind) => void;
  inputRef: Ref<HTMLTextAreaElement>;
}

const kinds = ['reply', 'note'] as const;

export function Composer({ ticket, kind, onKind, inputRef }: Props) {
  const { t } = useTranslation();
  const [toAll, setToAll] = useState(false);
  const gate = useRef<HTMLDivElement>(null);
  const photos = usePhotos();
  const { draft, missed, send, sendAnyway, isPending, error } = useSend(ticket, kind, toAll, photos);
  const verdict = ticket.abilities[kind];
  const isTooLong = draft.text.length > TEXT_MAX;
  const submit = async () => {
    if (isTooLong) return;
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
            ref={inputRef}
            aria-label={t(`ticket.composer.${kind}Label`)}
            placeholder={t(`ticket.composer.${kind}Placeholder`)}
            autosize
            minRows={2}
            maxRows={12}
            value={draft.text}
            readOnly={isPending}
            error={isTooLong && t('ticket.composer.tooLong', { n: draft.text.length, max: TEXT_MAX })}
            onChange={(event) => draft.write(event.currentTarget.value)}
            onPaste={(event) => {
              if (kind !== 'reply' || event.clipboardData.files.length === 0) return;
              event.preventDefault();
              photos.add(event.clipboardData.files);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <ProblemNotice error={error} />
          {kind === 'reply' && (
            <IncidentChoice ticket={ticket} words="answerAll" checked={toAll} onChange={setToAll} />
          )}
          {kind === 'reply' && <PhotoPicker photos={photos} disabled={isPending} />}
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
                disabled={draft.text.trim() === ''}
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
