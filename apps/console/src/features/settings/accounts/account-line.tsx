import { Button, Menu } from '@mantine/core';
import type { AccountSettings } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { now } from '../../../lib/clock.js';
import { date, dateTime, justBefore } from '../../../lib/format.js';
import settings from '../settings.module.css';
import css from './accounts.module.css';
import type { AccountActs } from './use-account-acts.js';

export interface AccountLineProps {
  account: AccountSettings;
  /** a sentence each */
  rights: string[];
  isSelf: boolean;
  acts: AccountActs;
  onEdit: () => void;
  onAbsence: () => void;
  onDeactivate: () => void;
}

export function AccountLine({ account, rights, isSelf, acts, ...on }: AccountLineProps) {
  const { t } = useTranslation();
  const name = `${account.firstName} ${account.lastName}`;
  return (
    <li className={settings.row} data-testid="account">
      <div className={settings.words}>
        <div className={settings.name} data-off={!account.active}>
          {name}
          {isSelf && <span className={settings.badge}>{t('accounts.you')}</span>}
          {!account.active && <span className={settings.badge}>{t('settings.inactive')}</span>}
          {account.absentUntil && (
            <span className={settings.badge}>
              {t('accounts.absent', { until: date(justBefore(account.absentUntil)) })}
            </span>
          )}
        </div>
        <div className={settings.meta}>
          <span>{account.email}</span>
          <span>{rights.join(' · ')}</span>
        </div>
        <div className={settings.meta}>
          <LastSeen account={account} />
          {account.tokens > 0 && <span>{t('accounts.tokens', { count: account.tokens })}</span>}
        </div>
      </div>
      <div className={settings.acts}>
        {account.active ? (
          <>
            <Button
              size="xs"
              variant="default"
              aria-label={t('settings.editOf', { name })}
              onClick={on.onEdit}
            >
              {t('settings.edit')}
            </Button>
            <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button size="xs" variant="default" aria-label={t('accounts.acts', { name })}>
                  {t('accounts.more')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {account.passwordSet ? (
                  <Menu.Item onClick={() => acts.send.mutate({ id: account.id, purpose: 'reset' })}>
                    {t('accounts.sendReset')}
                  </Menu.Item>
                ) : (
                  <Menu.Item onClick={() => acts.send.mutate({ id: account.id, purpose: 'invitation' })}>
                    {t('accounts.inviteAgain')}
                  </Menu.Item>
                )}
                <Menu.Item onClick={on.onAbsence}>{t('accounts.absence')}</Menu.Item>
                {!isSelf && <Menu.Item onClick={on.onDeactivate}>{t('accounts.deactivate')}</Menu.Item>}
              </Menu.Dropdown>
            </Menu>
          </>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={t('accounts.reactivateOf', { name })}
            loading={acts.reactivate.isPending && acts.reactivate.variables.id === account.id}
            onClick={() => acts.reactivate.mutate(account)}
          >
            {t('accounts.reactivate')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** When he was last there; of who never was, what became of his invitation. */
function LastSeen({ account: { signedInAt, passwordSet, link, active } }: { account: AccountSettings }) {
  const { t } = useTranslation();
  const seen = signedInAt ? t('accounts.seen', { at: dateTime(signedInAt) }) : t('accounts.neverIn');
  const isOver = link && Date.parse(link.expiresAt) <= now();
  if (!active || !link || (isOver && passwordSet)) return <span>{seen}</span>;
  const at = dateTime(link.expiresAt);
  const words =
    link.purpose === 'invitation'
      ? isOver
        ? t('accounts.expired')
        : t(`accounts.invited.${link.mail}`, { at })
      : t(`accounts.resetting.${link.mail}`, { at });
  return (
    <>
      {signedInAt && <span>{seen}</span>}
      <span className={isOver || link.mail === 'failed' ? css.warn : undefined}>{words}</span>
    </>
  );
}
