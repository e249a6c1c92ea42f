import { Button, CloseButton, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../../lib/file-size.js';
import { Icon } from '../../../ui/icon.js';
import css from './replies.module.css';
import type { Attachments } from './use-attachments.js';

export function AttachmentList({ attachments, disabled }: { attachments: Attachments; disabled: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {attachments.items.length > 0 && (
        <ul className={css.files} aria-label={t('handling.files.label')} data-testid="attachments">
          {attachments.items.map((item) => (
            <li key={item.key} className={css.file} data-sent={item.id !== null || undefined}>
              <Icon name="paperclip" size={14} />
              <span className={css.fileName} title={item.name}>
                {item.name}
              </span>
              <span>{fileSize(item.size)}</span>
              {item.id === null && item.error === null && (
                <progress
                  value={item.part}
                  aria-label={t('handling.files.sending', {
                    name: item.name,
                    percent: Math.round(item.part * 100),
                  })}
                />
              )}
              <CloseButton
                size={24}
                disabled={disabled}
                aria-label={t('handling.files.remove', { name: item.name })}
                onClick={() => attachments.remove(item)}
              />
            </li>
          ))}
        </ul>
      )}
      {attachments.items.map(
        ({ key, error }) =>
          error !== null && (
            <p key={key} className={css.error} role="alert">
              {error}
            </p>
          ),
      )}
    </>
  );
}

export function AttachButton({ attachments, disabled }: { attachments: Attachments; disabled: boolean }) {
  const { t } = useTranslation();
  return (
    <FileButton
      multiple
      disabled={disabled}
      onChange={(files) => attachments.add(files)}
      inputProps={{ 'aria-label': t('handling.files.add') }}
    >
      {(props) => (
        <Button
          {...props}
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="paperclip" size={14} />}
        >
          {t('handling.files.add')}
        </Button>
      )}
    </FileButton>
  );
}
