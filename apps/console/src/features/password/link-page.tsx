import { Button } from '@mantine/core';
import { paths, type AccountLinkView, type SessionView } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../lib/api-client.js';
import { codeOf } from '../../lib/api-problem.js';
import { useTitle } from '../../lib/use-title.js';
import { sessionQuery } from '../../queries/session.queries.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SignInCard } from '../sign-in/sign-in-card.js';
import css from '../sign-in/sign-in.module.css';
import { ChosenField, faultOf, isOfChosen } from './chosen-field.js';

/** Where the link of an invitation or of a reset leads: a password is chosen, and one is in. */
export function LinkPage() {
  const { t } = useTranslation();
  // read once: the address bar, which is looked at over shoulders and kept in histories, forgets it at once
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const link = useQuery({
    queryKey: ['account-link', token],
    queryFn: () => api.post<AccountLinkView>(paths.accountLinks, { body: { token } }),
    retry: (count, error) => codeOf(error) === 'network' && count < 3,
    staleTime: Infinity,
    gcTime: 0,
  });
  useTitle(t('password.link.reset'));
  if (link.isPending)
    return (
      <SignInCard title={t('common.loading')}>
        <ListSkeleton />
      </SignInCard>
    );
  if (link.data) return <ChoosePage token={token} link={link.data} />;
  if (['network', 'unknown', 'server/unavailable'].includes(codeOf(link.error)))
    return <LoadError error={link.error} retry={() => void link.refetch()} />;
  return <DeadLink error={token === '' ? null : link.error} />;
}

function DeadLink({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const code =
    error === null || codeOf(error) === 'request/invalid' ? 'account-link/not-found' : codeOf(error);
  return (
    <SignInCard title={t('password.link.dead')}>
      <div role="alert" data-testid="dead-link">
        <p className={css.told}>{t(`problems.${code}`)}</p>
        <p className={css.told}>{t('password.link.what')}</p>
      </div>
      <p className={css.forgotten}>
        <Link to="/">{t('password.link.signIn')}</Link>
      </p>
    </SignInCard>
  );
}

function ChoosePage({ token, link }: { token: string; link: AccountLinkView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const choose = useMutation({
    mutationFn: (chosen: string) =>
      api.put<SessionView>(paths.linkPassword, { body: { token, password: chosen } }),
    onSuccess: (session) => {
      // another may have been signed in in this browser: nothing he read may stay
      client.removeQueries();
      client.setQueryData(sessionQuery.queryKey, session);
      void navigate('/', { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(password);
    if (faultOf(password, link.email)) field.current?.focus();
    else choose.mutate(password);
  };
  const isDead = codeOf(choose.error).startsWith('account-link/');
  if (isDead) return <DeadLink error={choose.error} />;
  const { email, town, by, firstName } = link;
  const isInvited = link.purpose === 'invitation';
  return (
    <SignInCard
      title={isInvited ? t('password.link.invitation', { name: firstName }) : t('password.link.reset')}
    >
      <form noValidate className={css.form} onSubmit={submit}>
        <p className={css.told}>
          {isInvited &&
            `${by ? t('password.link.invitedBy', { by, town }) : t('password.link.invited', { town })} `}
          {t('password.link.signsInAs', { email })}
        </p>
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <ChosenField
          inputRef={field}
          autoFocus
          value={password}
          fault={sent === password ? faultOf(password, email) : null}
          onChange={setPassword}
        />
        <ProblemNotice error={isOfChosen(choose.error) ? null : choose.error} />
        <Button type="submit" size="md" loading={choose.isPending}>
          {t('password.link.submit')}
        </Button>
      </form>
    </SignInCard>
  );
}
