import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { healthQuery } from '../../queries/session.queries.js';
import { DemoAccounts } from './demo-accounts.js';
import { SignInForm } from './sign-in-form.js';
import css from './sign-in.module.css';

/** Shown at whatever address was wanted: once signed in, that page appears. */
export function SignInPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const password = useRef<HTMLInputElement>(null);
  const health = useQuery(healthQuery);
  useTitle(t('signIn.title'));

  const choose = (account: string) => {
    setEmail(account);
    password.current?.focus();
  };

  return (
    <main className={css.page}>
      <div className={css.card}>
        <header className={css.head}>
          <img src="/console/favicon.svg" alt="" width={40} height={40} />
          <div>
            <h1 className={css.title}>{t('signIn.title')}</h1>
            <p className={css.subtitle}>
              {t('common.appName')} · {t('signIn.subtitle')}
            </p>
          </div>
        </header>
        <SignInForm email={email} onEmail={setEmail} passwordRef={password} autoFocus="email" />
        {health.data?.demo && <DemoAccounts chosen={email} onChoose={choose} />}
      </div>
    </main>
  );
}
