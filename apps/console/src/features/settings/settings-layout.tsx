import { useTranslation } from 'react-i18next';
import { Link, NavLink, Navigate, Outlet, useLocation } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.js';
import { useTitle } from '../../lib/use-title.js';
import { useSession } from '../../queries/use-session.js';
import { Icon } from '../../ui/icon.js';
import { PageHeader } from '../../ui/page-header.js';
import { usePhone } from '../../ui/use-wide.js';
import { sectionsFor, type SettingsSection } from './sections.js';
import css from './settings-layout.module.css';

/** The list of sections and the one that is open; on a phone one or the other. */
export function SettingsLayout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const phone = usePhone();
  const sections = sectionsFor(useSession().grants);
  const [, , path] = pathname.split('/');
  const open = sections.find((section) => section.path === path);
  useTitle(open ? t(`settings.sections.${open.id}.label`) : t('settings.title'));

  if (sections.length === 0 || (path && !open)) return <NotFoundPage />;
  if (!open && phone) return <SectionsPage sections={sections} />;
  if (!open) return <Navigate to={sections[0]!.path} replace />;
  return (
    <div className={css.layout}>
      {phone ? (
        <Link to="/reglages" className={css.back}>
          <Icon name="back" size={16} /> {t('settings.title')}
        </Link>
      ) : (
        <nav className={css.side} aria-label={t('settings.nav')}>
          <p className={css.title}>{t('settings.title')}</p>
          <SectionList sections={sections} />
        </nav>
      )}
      <div className={css.section}>
        <Outlet />
      </div>
    </div>
  );
}

function SectionsPage({ sections }: { sections: SettingsSection[] }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <nav className={css.page} aria-label={t('settings.nav')}>
        <SectionList sections={sections} described />
      </nav>
    </>
  );
}

function SectionList({ sections, described }: { sections: SettingsSection[]; described?: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={css.list}>
      {sections.map(({ id, path }) => (
        <li key={id}>
          <NavLink to={`/reglages/${path}`} className={css.link}>
            <span>{t(`settings.sections.${id}.label`)}</span>
            {described && <small className={css.lead}>{t(`settings.sections.${id}.lead`)}</small>}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
