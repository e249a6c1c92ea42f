import { Kbd, Modal, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Bindings } from '../../lib/shortcuts.js';
import { Icon } from '../../ui/icon.js';
import { StatusLabel } from '../../ui/status-label.js';
import { commandsOf, narrowed } from './palette-commands.js';
import css from './palette.module.css';
import { useFound } from '../../queries/use-found.js';

interface Props {
  /** what the keys did where it was opened */
  bindings: Bindings;
  onClose: () => void;
}

/** Ctrl K: any file by what one knows of it, any act by its name. */
export function Palette({ bindings, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const commands = useMemo(() => commandsOf(bindings, (act) => t(`keys.acts.${act}`)), [bindings, t]);
  const { rows, settled } = useFound(typed);
  const acts = narrowed(commands, typed);
  const choices = [
    ...rows.map(
      ({ number }) =>
        () =>
          void navigate(`/file/${number}`),
    ),
    ...acts.map(({ run }) => run),
  ];
  const chosen = Math.min(at, choices.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const choose = (index: number) => {
    const act = choices[index];
    if (!act) return;
    onClose();
    // once the focus is back where it was
    requestAnimationFrame(act);
  };
  const move = (step: number) => {
    const next = (chosen + step + choices.length) % Math.max(choices.length, 1);
    setAt(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const option = (index: number) => ({
    id: optionId(index),
    role: 'option',
    'aria-selected': index === chosen,
    className: css.option,
    onMouseMove: () => setAt(index),
    onClick: () => choose(index),
  });

  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="12dvh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.label')}>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={css.field}
          role="combobox"
          aria-label={t('palette.field')}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={choices.length > 0 ? optionId(chosen) : undefined}
          autoComplete="off"
          placeholder={t('palette.placeholder')}
          leftSection={<Icon name="search" size={18} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const keys: Record<string, () => void> = {
              ArrowDown: () => move(1),
              ArrowUp: () => move(-1),
              Enter: () => choose(chosen),
            };
            const act = keys[event.key];
            if (!act || event.nativeEvent.isComposing) return;
            event.preventDefault();
            act();
          }}
        />
        <div id={`${id}-list`} role="listbox" aria-label={t('palette.label')} className={css.list}>
          {rows.length > 0 && (
            <div role="group" aria-label={t('palette.files')}>
              <div className={css.title} aria-hidden>
                {t('palette.files')}
              </div>
              {rows.map((row, index) => (
                <div key={row.id} {...option(index)}>
                  <span className={css.number}>{row.number}</span>
                  <span className={css.subject}>{row.subject || t('common.noSubject')}</span>
                  <span className={css.who}>{row.resident?.name ?? row.service.name}</span>
                  <StatusLabel status={row.status} />
                </div>
              ))}
            </div>
          )}
          {acts.length > 0 && (
            <div role="group" aria-label={t('palette.acts')}>
              <div className={css.title} aria-hidden>
                {t('palette.acts')}
              </div>
              {acts.map(({ keys, label }, index) => (
                <div key={keys} {...option(rows.length + index)}>
                  <span className={css.subject}>{label}</span>
                  <Kbd size="xs">{keys === 'Escape' ? 'Échap' : keys}</Kbd>
                </div>
              ))}
            </div>
          )}
        </div>
        {choices.length === 0 && settled && (
          <p className={css.nothing} role="status">
            {t('palette.nothing', { typed })}
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
