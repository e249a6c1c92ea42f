import { Button, TextInput } from '@mantine/core';
import { paths } from '@parvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../lib/api-client.js';
import { useTitle } from '../../lib/use-title.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SignInCard } from '../sign-in/sign-in-card.js';
import css from '../sign-in/sign-in.module.css';

export function ForgottenPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [isMissing, setMissing] = useState(false);
  const ask = useMutation({
    mutationFn: (address: string) => api.post<void>(paths.passwordResets, { body: { email: address } }),
  });
  useTitle(t('password.forgotten.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    setMissing(address === '');
    if (address !== '') ask.mutate(address);
  };
  return (
    <SignInCard title={t(ask.isSuccess ? 'password.forgotten.sentTitle' : 'password.forgotten.title')}>
      {ask.isSuccess ? (
        <div role="status" data-testid="reset-asked">
          <p className={css.told}>{t('password.forgotten.sent', { email: ask.variables })}</p>
          <p className={css.told}>{t('password.forgotten.nothing')}</p>
        </div>
      ) : (
        <form noValidate className={css.form} onSubmit={submit}>
          <p className={css.told}>{t('password.forgotten.lead')}</p>
          <TextInput
            label={t('signIn.email')}
            type="email"
            name="email"
            autoComplete="username"
            autoFocus
            size="md"
            value={email}
            error={isMissing && t('signIn.emailRequired')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <ProblemNotice error={ask.error} />
          <Button type="submit" size="md" loading={ask.isPending}>
            {t('password.forgotten.submit')}
          </Button>
        </form>
      )}
      <p className={css.forgotten}>
        <Link to="/">{t('password.forgotten.back')}</Link>
      </p>
    </SignInCard>
  );
}
