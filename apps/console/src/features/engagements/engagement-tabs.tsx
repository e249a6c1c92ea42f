import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../../queries/use-session.js';
import css from './engagement-tabs.module.css';

/** The board, and for those who answer for it how promises were kept. */
export function EngagementTabs() {
  const { t } = useTranslation();
  const { grants } = useSession();
  if (!grants.some(({ role }) => role === 'supervisor' || role === 'quality')) return null;
  return (
    <nav className={css.tabs} aria-label={t('engagements.tabs.label')}>
      <NavLink to="/engagements" end>
        {t('engagements.tabs.board')}
      </NavLink>
      <NavLink to="/engagements/taux">{t('engagements.tabs.figures')}</NavLink>
    </nav>
  );
}
