import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../lib/announce.js';
import { Icon } from '../../ui/icon.js';
import css from './queue-list.module.css';

interface Props {
  /** arrived and not in view: held back so as not to move the list, or out of sight */
  hidden: number;
  /** arrived and shown */
  arrived: number;
  onShow: () => void;
}

/** News are announced, never pushed under the cursor. */
export function NewsPill({ hidden, arrived, onShow }: Props) {
  const { t } = useTranslation();
  const count = hidden || arrived;
  useEffect(() => {
    if (count > 0) announce(t('queue.news', { count }));
  }, [count, t]);
  if (hidden === 0) return null;
  return (
    <button
      type="button"
      className={css.pill}
      onClick={onShow}
      title={t('queue.newsHint')}
      data-testid="news-pill"
    >
      <Icon name="bell" size={15} />
      {t('queue.news', { count: hidden })}
    </button>
  );
}
