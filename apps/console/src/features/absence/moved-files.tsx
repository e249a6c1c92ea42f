import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MovedFile } from '@parvis/contract';
import css from './absence.module.css';

/** Nothing comes back by itself: this is where each file went. */
export function MovedFiles({ files, onOpen }: { files: readonly MovedFile[]; onOpen: () => void }) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="moved-files">
      <h3 id="moved-files" className={css.title}>
        {t('together.absence.moved')}
      </h3>
      <ul className={css.moved}>
        {files.map(({ number, subject, to, service, at }) => (
          <li key={`${number} ${at}`}>
            <Link to={`/file/${number}`} onClick={onOpen}>
              {number} {subject}
            </Link>{' '}
            <span>
              {to ? t('together.absence.movedTo', { to }) : t('together.absence.movedBack', { service })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
