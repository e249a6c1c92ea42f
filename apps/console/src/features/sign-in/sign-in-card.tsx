import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './sign-in.module.css';

/** A page before anyone is known: one card. */
export function SignInCard({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className={css.page}>
      <div className={css.card}>
        <header className={css.head}>
          <img src="/console/favicon.svg" alt="" width={40} height={40} />
          <div>
            <h1 className={css.title}>{title}</h1>
            <p className={css.subtitle}>
              {t('common.appName')} · {t('signIn.subtitle')}
            </p>
          </div>
        </header>
        {children}
      </div>
    </main>
  );
}
