import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './sign-in-form.js';
import css from './sign-in.module.css';

/** Above the page, which keeps its place and its drafts; opaque, since whoever sits there is no longer known. */
export function SignInOverlay({ email: known }: { email: string }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known);
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.expired.title')}
      overlayProps={{ backgroundOpacity: 0.85, blur: 12 }}
    >
      <p className={css.expired}>{t('signIn.expired.body')}</p>
      <SignInForm email={email} onEmail={setEmail} autoFocus="password" />
    </Modal>
  );
}
