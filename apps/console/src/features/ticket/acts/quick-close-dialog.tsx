import { Kbd, Radio, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { CLOSING_CAUSES, type ClosingCause, type QuickReason } from '@parvis/domain';
import { showToast } from '../../../ui/toast.js';
import { acts, useTakeBack, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import css from './acts.module.css';

const REASONS = Object.keys(CLOSING_CAUSES) as QuickReason[];
/** in the order of the keyboard's figures: 1 to 9, then 0 */
const CHOICES = REASONS.flatMap((reason) => CLOSING_CAUSES[reason].map((cause) => ({ reason, cause })));
const figureOf = (cause: ClosingCause) => (CHOICES.findIndex((choice) => choice.cause === cause) + 1) % 10;

/** « Pas une demande », « sans suite »: x, a figure, Entrée. Until its minute is over nobody has been told. */
export function QuickCloseDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [cause, setCause] = useState<ClosingCause>(CHOICES[0]!.cause);
  const [words, setWords] = useState('');
  const act = useTicketAct(ticket);
  const takeBack = useTakeBack();
  const { reason } = CHOICES.find((choice) => choice.cause === cause)!;
  const inCorrespondence = ticket.channel === 'email' || ticket.channel === 'letter';
  const isSilent = reason === 'not-a-request' && inCorrespondence;

  const submit = () => {
    const said = t('handling.quick.done', { reason: t(`handling.quick.${reason}`).toLowerCase() });
    const body = { reason, cause, ...(words.trim() && { words: words.trim() }) };
    act.run(acts.close(body), said, () => {
      showToast(said, () => void takeBack(ticket.number, acts.reopen(), t('handling.quick.undone')));
      onClose();
    });
  };
  const choose = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    const choice = /^\d$/.test(event.key) && CHOICES.find((one) => String(figureOf(one.cause)) === event.key);
    if (!choice) return;
    event.preventDefault();
    setCause(choice.cause);
  };

  return (
    <ActDialog
      title={t('handling.quick.title')}
      submit={t('handling.quick.submit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <div onKeyDown={choose} className={css.form} data-testid="quick-close">
        <p className={css.lead}>{t('handling.quick.hint')}</p>
        {REASONS.map((one, index) => (
          <Radio.Group
            key={one}
            label={t(`handling.quick.${one}`)}
            name="cause"
            value={cause}
            onChange={(value) => setCause(value as ClosingCause)}
          >
            <div className={css.choices}>
              {CLOSING_CAUSES[one].map((value, nth) => (
                <Radio
                  key={value}
                  value={value}
                  data-autofocus={(index === 0 && nth === 0) || undefined}
                  label={
                    <>
                      <Kbd size="xs">{figureOf(value)}</Kbd> {t(`domain.closingCause.${value}`)}
                    </>
                  }
                />
              ))}
            </div>
          </Radio.Group>
        ))}
        <TextInput
          label={t('handling.quick.words')}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <p className={css.lead}>{t(isSilent ? 'handling.quick.silent' : 'handling.quick.told')}</p>
      </div>
    </ActDialog>
  );
}
