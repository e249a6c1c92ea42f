import { useTranslation } from 'react-i18next';
import css from './timeline.module.css';

/** On which merged file it was said; nothing for the file's own. */
export function FromFile({ file }: { file: string | null }) {
  const { t } = useTranslation();
  return file && <span className={css.hint}>{t('handling.merge.from', { number: file })}</span>;
}
