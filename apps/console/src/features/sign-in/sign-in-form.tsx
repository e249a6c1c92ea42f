import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../lib/api-problem.js';
import { Icon } from '../../ui/icon.js';
import { useSignIn } from './session.mutations.js';
import css from './sign-in.module.css';
import { useWaitBeforeRetry } from './use-wait-before-retry.js';

interface Props {
  email: string;
  onEmail: (email: string) => void;
  passwordRef?: React.RefObject<HTMLInputElement | null>;
  autoFocus: 'email' | 'password';
}

export function SignInForm({ email, onEmail, passwordRef, autoFocus }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<{ email: boolean; password: boolean }>({
    email: false,
    password: false,
  });
  const ownRef = useRef<HTMLInputElement>(null);
  const signIn = useSignIn();
  const wait = useWaitBeforeRetry(signIn.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = { email: email.trim() === '', password: password === '' };
    setMissing(lacks);
    if (lacks.email || lacks.password || wait) return;
    signIn.mutate({ email: email.trim(), password });
  };

  return (
    <form onSubmit={submit} noValidate className={css.form} aria-label={t('signIn.title')}>
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus={autoFocus === 'email'}
        size="md"
        value={email}
        error={missing.email && t('signIn.emailRequired')}
        onChange={(event) => onEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        autoFocus={autoFocus === 'password'}
        size="md"
        ref={passwordRef ?? ownRef}
        value={password}
        error={missing.password && t('signIn.passwordRequired')}
        visibilityToggleButtonProps={{
          'aria-label': t('signIn.showPassword'),
          tabIndex: 0,
          'aria-hidden': undefined,
        }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {signIn.error && (
        <Alert color="red" role="alert" icon={<Icon name="alert" />} data-testid="problem">
          {wait ? t('signIn.wait', { span: wait }) : t(`problems.${codeOf(signIn.error)}`)}
        </Alert>
      )}
      <Button type="submit" size="md" loading={signIn.isPending} disabled={wait !== ''}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
