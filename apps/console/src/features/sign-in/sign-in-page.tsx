import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../../lib/use-title.js';
import { healthQuery } from '../../queries/session.queries.js';
import { DemoAccounts } from './demo-accounts.js';
import { SignInCard } from './sign-in-card.js';
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
    <SignInCard title={t('signIn.title')}>
      <SignInForm email={email} onEmail={setEmail} passwordRef={password} autoFocus="email" />
      <p className={css.forgotten}>
        <Link to="/mot-de-passe-oublie">{t('password.forgotten.ask')}</Link>
      </p>
      {health.data?.demo && <DemoAccounts chosen={email} onChoose={choose} />}
    </SignInCard>
  );
}
