import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../lib/announce.js';
import { Icon } from '../../ui/icon.js';
import css from './queue-list.module.css';

export function NewsPill({ held, arrived, onShow }: { held: number; arrived: number; onShow: () => void }) {
  const { t } = useTranslation();
  const count = held || arrived;
  useEffect(() => {
    if (count > 0) announce(t('queue.news', { count }));
  }, [count, t]);
  if (held === 0) return null;
  return (
    <button
      type="button"
      className={css.pill}
      onClick={onShow}
      title={t('queue.newsHint')}
      data-testid="news-pill"
    >
      <Icon name="bell" size={15} />
      {t('queue.news', { count: held })}
    </button>
  );
}
