import { Button, CloseButton, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import type { Simulation } from './simulation.js';
import css from './simulator.module.css';

type Pauses = Simulation['pauses'];

/** While the house waits for someone, the delay stands still. */
export function PauseFields({ pauses, onChange }: { pauses: Pauses; onChange: (pauses: Pauses) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.pauses}>
      <legend>{t('settings.simulator.pauses')}</legend>
      {pauses.map((pause, index) => (
        <div key={index} className={css.pause}>
          <TextInput
            type="datetime-local"
            label={t('settings.simulator.from')}
            value={pause.from}
            onChange={(event) => onChange(pauses.with(index, { ...pause, from: event.currentTarget.value }))}
          />
          <TextInput
            type="datetime-local"
            label={t('settings.simulator.to')}
            min={pause.from}
            value={pause.to}
            onChange={(event) => onChange(pauses.with(index, { ...pause, to: event.currentTarget.value }))}
          />
          <CloseButton
            aria-label={t('settings.simulator.removePause', { n: index + 1 })}
            onClick={() => onChange(pauses.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() => onChange([...pauses, { from: '', to: '' }])}
        >
          {t('settings.simulator.addPause')}
        </Button>
      </div>
    </fieldset>
  );
}
