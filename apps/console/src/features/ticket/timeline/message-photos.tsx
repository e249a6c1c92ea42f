import { useTranslation } from 'react-i18next';
import type { AttachedPhoto } from '@parvis/contract';
import css from './timeline.module.css';

/** What the resident photographed, side by side; each opens by itself. */
export function MessagePhotos({ photos }: { photos: readonly AttachedPhoto[] }) {
  const { t } = useTranslation();
  if (photos.length === 0) return null;
  return (
    <ul className={css.photos} aria-label={t('place.photos')} data-testid="photos">
      {photos.map(({ url, width, height }, index) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            <img
              src={url}
              width={width}
              height={height}
              loading="lazy"
              alt={t('place.photo', { nth: index + 1, count: photos.length })}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
