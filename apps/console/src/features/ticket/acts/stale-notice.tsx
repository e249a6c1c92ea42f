import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaleVersionDetails } from '@parvis/contract';
import { time } from '../../../lib/format.js';
import { Icon } from '../../../ui/icon.js';
import { eventSentence } from '../timeline/event-sentences.js';
import css from './acts.module.css';

interface Props {
  stale: StaleVersionDetails;
  onSee: () => void;
  onRedo: () => void;
}

/** Someone else was first: what they did, and the choice. Nothing typed is touched. */
export function StaleNotice({ stale, onSee, onRedo }: Props) {
  const { t } = useTranslation();
  const told = stale.changes.flatMap((change) => {
    const sentence = eventSentence(change.type, change.payload, change.by, 'always');
    return sentence ? [{ at: change.at, sentence }] : [];
  });
  return (
    <Alert
      color="yellow"
      role="alert"
      icon={<Icon name="sync" />}
      title={t('ticket.stale.title')}
      data-testid="stale"
    >
      <ul className={css.changes}>
        {told.map(({ at, sentence }, index) => (
          <li key={index}>
            {time(at)} · {sentence}
          </li>
        ))}
        {told.length === 0 && <li>{t('ticket.stale.unknown')}</li>}
      </ul>
      <div className={css.buttons}>
        <Button size="compact-sm" variant="default" onClick={onSee}>
          {t('ticket.stale.see')}
        </Button>
        <Button size="compact-sm" onClick={onRedo}>
          {t('ticket.stale.redo')}
        </Button>
      </div>
    </Alert>
  );
}
