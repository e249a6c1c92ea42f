import { Button } from '@mantine/core';
import { lazy, Suspense, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { unfilledIn } from '@parvis/domain';
import { Icon } from '../../../ui/icon.js';
import { insertText, selectPlace } from './insert-text.js';
import css from './replies.module.css';

const ReplyPicker = lazy(async () => ({ default: (await import('./reply-picker.js')).ReplyPicker }));

interface Props {
  number: string;
  field: RefObject<HTMLTextAreaElement | null>;
  opened: boolean;
  onOpen: (opened: boolean) => void;
}

/** Puts a réponse type where the cursor was; the first place left empty is then the one typed over. */
export function ReplyInsert({ number, field, opened, onOpen }: Props) {
  const { t } = useTranslation();
  const back = (text = '') => {
    onOpen(false);
    // once the dialog has let go of the focus
    setTimeout(() => {
      if (!field.current) return;
      field.current.focus();
      if (text === '') return;
      const from = field.current.selectionStart;
      insertText(field.current, text);
      const [place] = unfilledIn(text);
      if (place) selectPlace(field.current, place, from);
    });
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="quote" size={14} />}
        onClick={() => onOpen(true)}
      >
        {t('replies.insert')}
      </Button>
      {opened && (
        <Suspense>
          <ReplyPicker number={number} onPick={back} onClose={() => back()} />
        </Suspense>
      )}
    </>
  );
}

/** What keeps the answer from leaving, each a key away. */
export function UnfilledNotice({ text, field }: { text: string } & Pick<Props, 'field'>) {
  const { t } = useTranslation();
  const places = unfilledIn(text);
  if (places.length === 0) return null;
  return (
    <div className={css.unfilled} role="alert" data-testid="unfilled">
      <Icon name="alert" size={15} /> {t('replies.unfilled')}
      {places.map((place) => (
        <button
          key={place}
          type="button"
          className={css.place}
          onClick={() => field.current && selectPlace(field.current, place)}
        >
          {place}
        </button>
      ))}
    </div>
  );
}
