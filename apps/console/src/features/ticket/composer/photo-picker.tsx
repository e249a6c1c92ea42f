import { CloseButton, FileButton, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import css from './composer.module.css';
import type { Photos } from './use-photos.js';

/** Photos of what was done: they go with the mail, and stand on the resident's page. */
export function PhotoPicker({ photos, disabled }: { photos: Photos; disabled: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={css.photos}>
      {photos.urls.map((url, index) => (
        <span key={url} className={css.photo}>
          <img src={url} alt={t('ticket.composer.photo', { n: index + 1 })} />
          <CloseButton
            size={24}
            disabled={disabled}
            aria-label={t('ticket.composer.removePhoto', { n: index + 1 })}
            onClick={() => photos.remove(index)}
          />
        </span>
      ))}
      <FileButton
        multiple
        accept="image/jpeg,image/png,image/webp"
        disabled={disabled || photos.isFull}
        onChange={(files) => photos.add(files)}
        inputProps={{ 'aria-label': t('ticket.composer.addPhotos') }}
      >
        {(props) => (
          <Button {...props} size="compact-sm" variant="subtle" leftSection={<Icon name="photo" size={14} />}>
            {t('ticket.composer.addPhotos')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
