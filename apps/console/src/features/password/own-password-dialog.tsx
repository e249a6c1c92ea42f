import { PasswordInput } from '@mantine/core';
import { paths, type OwnPasswordBody } from '@parvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api-client.js';
import { codeOf } from '../../lib/api-problem.js';
import { useSession } from '../../queries/use-session.js';
import { showToast } from '../../ui/toast.js';
import { FormDialog } from '../../ui/form-dialog.js';
import settings from '../settings/settings.module.css';
import { ChosenField, faultOf, isOfChosen } from './chosen-field.js';

export function OwnPasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const [body, setBody] = useState<OwnPasswordBody>({ current: '', password: '' });
  const [sent, setSent] = useState<OwnPasswordBody | null>(null);
  const currentRef = useRef<HTMLInputElement>(null);
  const chosenRef = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (wanted: OwnPasswordBody) => api.put<void>(paths.ownPassword, { body: wanted }),
    onSuccess: () => {
      showToast(t('password.changed'));
      onClose();
    },
    onError: (error) => (isOfChosen(error) ? chosenRef : currentRef).current?.focus(),
  });
  const isWrong = codeOf(change.error) === 'password/wrong-current' && sent?.current === body.current;
  const isEmpty = sent !== null && body.current === '';
  const fault = sent && sent.password === body.password ? faultOf(body.password, account.email) : null;

  const submit = () => {
    setSent(body);
    if (body.current === '') return currentRef.current?.focus();
    if (faultOf(body.password, account.email)) return chosenRef.current?.focus();
    change.mutate(body);
  };
  const beside = isOfChosen(change.error) || codeOf(change.error) === 'password/wrong-current';
  return (
    <FormDialog
      title={t('password.title')}
      submit={t('password.submit')}
      isPending={change.isPending}
      error={beside ? null : change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {/* for password managers, which keep a password under a name */}
      <input type="text" name="username" autoComplete="username" value={account.email} readOnly hidden />
      <PasswordInput
        data-autofocus
        ref={currentRef}
        label={t('password.current')}
        name="current-password"
        autoComplete="current-password"
        maxLength={200}
        value={body.current}
        error={isEmpty ? t('signIn.passwordRequired') : isWrong && t('problems.password/wrong-current')}
        visibilityToggleButtonProps={{
          'aria-label': t('password.show'),
          tabIndex: 0,
          'aria-hidden': undefined,
        }}
        onChange={(event) => setBody({ ...body, current: event.currentTarget.value })}
      />
      <ChosenField
        inputRef={chosenRef}
        value={body.password}
        fault={fault}
        onChange={(password) => setBody({ ...body, password })}
      />
      <p className={settings.note}>{t('password.follows')}</p>
    </FormDialog>
  );
}
