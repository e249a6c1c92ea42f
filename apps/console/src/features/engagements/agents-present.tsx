import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { presenceQuery } from '../../queries/engagements.queries.js';
import { useSession } from '../../queries/use-session.js';
import css from './panel.module.css';

/** Colleagues who have the console open, and what they do there; for those who share the work out. */
export function AgentsPresent() {
  const { t } = useTranslation();
  const { account, grants } = useSession();
  const mayAsk = grants.some(({ role }) => role === 'supervisor' || role === 'referent');
  const { data } = useQuery({ ...presenceQuery, enabled: mayAsk });
  if (!mayAsk || !data) return null;
  const others = data.filter(({ accountId }) => accountId !== account.id);
  return (
    <section className={css.panel} aria-labelledby="agents-title" data-testid="agents-present">
      <h2 id="agents-title" className={css.panelTitle}>
        {t('engagements.agents.title')}
        {others.length > 0 && <span className={css.count}>{others.length}</span>}
      </h2>
      {others.length === 0 && <p className={css.note}>{t('engagements.agents.none')}</p>}
      <ul className={css.people}>
        {others.map(({ accountId, name, doing, files }) => (
          <li key={accountId}>
            <strong>{name}</strong>
            <span>
              {t(`engagements.agents.doing.${doing}`)}
              {files.slice(0, 1).map((number) => (
                <Link key={number} to={`/file/${number}`}>
                  {number}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
