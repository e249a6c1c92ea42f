import { Button } from '@mantine/core';
import type { CalendarSettings } from '@parvis/contract';
import type { FaultOfTerms, PromiseTerms } from '@parvis/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import settings from '../settings.module.css';
import { conditionsWords } from './conditions-words.js';
import css from './policies.module.css';
import { PromiseFields } from './promise-fields.js';
import { termsWords } from './terms-words.js';

interface Props {
  promise: PromiseTerms;
  /** from one */
  place: { n: number; count: number };
  calendar: CalendarSettings;
  faults: readonly FaultOfTerms[];
  opened: boolean;
  onToggle: () => void;
  onChange: (promise: PromiseTerms) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A promise of a policy as a sentence; opened, as fields. */
export function PromiseLine(props: Props) {
  const { promise, place, calendar, faults, opened, onToggle, onChange } = props;
  const { t } = useTranslation();
  const fields = useId();
  const kind = t(`domain.commitment.${promise.kind}`);
  const said = { n: place.n, kind };
  return (
    <li className={css.line} data-wrong={faults.length > 0 || undefined}>
      <div className={css.head}>
        <div className={css.said}>
          <strong>
            {place.n}. {kind}
          </strong>
          <div>{termsWords(promise, calendar.name)}</div>
          <div className={settings.note}>{conditionsWords(promise)}</div>
          {promise.source && <div className={settings.note}>{promise.source}</div>}
          {!opened && faults[0] && (
            <p className={css.fault} role="alert">
              {t(`policies.faults.${faults[0].reason}`)}
            </p>
          )}
        </div>
        <LineButtons {...props} said={said} fields={fields} onToggle={onToggle} />
      </div>
      <div id={fields} className={css.fields} hidden={!opened}>
        {opened && (
          <PromiseFields promise={promise} calendar={calendar} faults={faults} onChange={onChange} />
        )}
      </div>
    </li>
  );
}

interface ButtonsProps extends Pick<Props, 'place' | 'opened' | 'onToggle' | 'onMove' | 'onRemove'> {
  said: { n: number; kind: string };
  fields: string;
}

function LineButtons({ place, opened, said, fields, onToggle, onMove, onRemove }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={css.buttons}>
      <Button
        size="xs"
        variant="default"
        aria-expanded={opened}
        aria-controls={fields}
        aria-label={t(opened ? 'policies.shut' : 'policies.open', said)}
        onClick={onToggle}
      >
        {t(opened ? 'policies.fold' : 'policies.edit')}
      </Button>
      <Button
        size="xs"
        px={8}
        variant="default"
        aria-label={t('policies.up', said)}
        aria-disabled={place.n === 1}
        data-disabled={place.n === 1 || undefined}
        onClick={() => place.n > 1 && onMove(-1)}
      >
        <Icon name="up" size={14} />
      </Button>
      <Button
        size="xs"
        px={8}
        variant="default"
        aria-label={t('policies.down', said)}
        aria-disabled={place.n === place.count}
        data-disabled={place.n === place.count || undefined}
        onClick={() => place.n < place.count && onMove(1)}
      >
        <Icon name="down" size={14} />
      </Button>
      {place.count > 1 && (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          aria-label={t('policies.remove', said)}
          onClick={onRemove}
        >
          {t('policies.removeShort')}
        </Button>
      )}
    </div>
  );
}
