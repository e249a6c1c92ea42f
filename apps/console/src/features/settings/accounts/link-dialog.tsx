import { Button, Modal, TextInput } from '@mantine/core';
import type { AccountSent } from '@parvis/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import form from '../../ticket/acts/acts.module.css';
import settings from '../settings.module.css';
import css from './accounts.module.css';

/** In a town whose mail does not leave yet: the link itself, this once. */
export function LinkDialog({ sent: { account, link }, onClose }: { sent: AccountSent; onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '');
    setCopied(true);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      // it is not shown again: a click beside it must not lose it
      closeOnClickOutside={false}
      title={t('accounts.link.title', { name: `${account.firstName} ${account.lastName}` })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={form.form}>
        <p className={settings.note}>{t('accounts.link.why')}</p>
        <TextInput
          className={css.link}
          data-autofocus
          readOnly
          label={t('accounts.link.label')}
          description={t(`accounts.link.${account.link?.purpose ?? 'invitation'}`)}
          value={link ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p role="status" className={settings.note}>
          {copied && t('accounts.link.copied')}
        </p>
        <div className={form.buttons}>
          <Button variant="default" onClick={() => void copy()}>
            {t('accounts.link.copy')}
          </Button>
          <Button onClick={onClose}>{t('accounts.link.done')}</Button>
        </div>
      </div>
    </Modal>
  );
}
