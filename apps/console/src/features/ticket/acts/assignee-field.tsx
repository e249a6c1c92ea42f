import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../../lib/format.js';
import { Icon } from '../../../ui/icon.js';
import { canChoose, found, type Assignee } from './assignees.js';
import css from './assignee-field.module.css';

interface Props {
  all: readonly Assignee[];
  /** its queue is the file's own */
  ownService: string;
  chosen: Assignee | null;
  onChoose: (assignee: Assignee | null) => void;
  error: string | null;
}

const GROUPS = ['agents', 'services'] as const;

/** Typed, moved through with the arrows, chosen with Entrée; those away are told, and passed over. */
export function AssigneeField({ all, ownService, chosen, onChoose, error }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const shown = found(all, chosen && typed === chosen.name ? '' : typed);
  const choices = shown.filter(canChoose);
  const active = choices[Math.min(at, choices.length - 1)];
  const optionId = ({ key }: Assignee) => `${id}-${key}`;

  const choose = (assignee: Assignee) => {
    if (!canChoose(assignee)) return;
    onChoose(assignee);
    setTyped(assignee.name);
    setAt(0);
  };
  const move = (step: number) => {
    const next = (Math.min(at, choices.length - 1) + step + choices.length) % Math.max(choices.length, 1);
    setAt(next);
    if (choices[next]) document.getElementById(optionId(choices[next]))?.scrollIntoView({ block: 'nearest' });
  };
  const labelOf = (one: Assignee) =>
    one.key === ownService ? t('together.assign.queue', { service: one.name }) : one.name;
  const stateOf = ({ group, absence, current }: Assignee) => {
    if (current) return t('together.assign.current');
    if (absence)
      return [
        t('together.assign.absent', { until: dateTime(absence.until) }),
        absence.standIn && t('together.assign.standIn', { name: absence.standIn.name }),
      ]
        .filter(Boolean)
        .join(', ');
    return group === 'agents' ? t('together.assign.present') : '';
  };

  return (
    <div>
      <TextInput
        data-autofocus
        label={t('together.assign.whom')}
        placeholder={t('together.assign.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={active && optionId(active)}
        autoComplete="off"
        leftSection={<Icon name={chosen ? 'check' : 'search'} size={16} />}
        value={typed}
        error={error}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          onChoose(null);
        }}
        onKeyDown={(event) => {
          const keys: Record<string, () => void> = {
            ArrowDown: () => move(1),
            ArrowUp: () => move(-1),
            Enter: () => active && choose(active),
          };
          const act = keys[event.key];
          if (!act || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          act();
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('together.assign.whom')} className={css.list}>
        {GROUPS.map((group) => {
          const members = shown.filter((one) => one.group === group);
          if (members.length === 0) return null;
          return (
            <div key={group} role="group" aria-label={t(`together.assign.${group}`)}>
              <div className={css.title} aria-hidden>
                {t(`together.assign.${group}`)}
              </div>
              {members.map((one) => (
                <div
                  key={one.key}
                  id={optionId(one)}
                  role="option"
                  aria-selected={one.key === chosen?.key}
                  aria-disabled={!canChoose(one) || undefined}
                  data-active={one === active || undefined}
                  className={css.option}
                  onClick={() => choose(one)}
                >
                  <Icon name={group === 'agents' ? 'user' : 'queue'} size={16} />
                  <span className={css.name}>{labelOf(one)}</span>
                  <span className={css.state}>{stateOf(one)}</span>
                  {one.key === chosen?.key && <Icon name="check" size={16} />}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {shown.length === 0 && (
        <p className={css.nobody} role="status">
          {t('together.assign.nobody')}
        </p>
      )}
    </div>
  );
}
