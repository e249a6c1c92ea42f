import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import css from './sign-in.module.css';

const accounts = ['accueil', 'telephone', 'service', 'superviseur', 'qualite', 'dpo', 'admin'] as const;

export function DemoAccounts({ chosen, onChoose }: { chosen: string; onChoose: (email: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className={css.demo} aria-labelledby="demo-title" data-testid="demo-accounts">
      <h2 id="demo-title" className={css.demoTitle}>
        <Icon name="info" size={16} /> {t('signIn.demo.title')}
      </h2>
      <p>{t('signIn.demo.body')}</p>
      <ul className={css.accounts}>
        {accounts.map((account) => {
          const email = `${account}@demo.parvis.test`;
          return (
            <li key={account}>
              <button
                type="button"
                className={css.account}
                aria-pressed={chosen === email}
                onClick={() => onChoose(email)}
              >
                <strong>{t(`signIn.demo.accounts.${account}`)}</strong>
                <span>{email}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
