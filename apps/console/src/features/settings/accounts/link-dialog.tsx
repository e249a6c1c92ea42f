import type { AccountSent } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { OnceShownLink } from '../once-shown-link.js';

/** In a town whose mail does not leave yet: the link itself, this once. */
export function LinkDialog({ sent: { account, link }, onClose }: { sent: AccountSent; onClose: () => void }) {
  const { t } = useTranslation();
  const words = {
    title: t('accounts.link.title', { name: `${account.firstName} ${account.lastName}` }),
    why: t('accounts.link.why'),
    label: t('accounts.link.label'),
    description: t(`accounts.link.${account.link?.purpose ?? 'invitation'}`),
    copy: t('accounts.link.copy'),
    copied: t('accounts.link.copied'),
    done: t('accounts.link.done'),
  };
  return <OnceShownLink url={link ?? ''} words={words} onClose={onClose} />;
}
