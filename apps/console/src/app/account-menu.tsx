import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignOut } from '../features/sign-in/session.mutations.js';
import { useSession } from '../queries/use-session.js';
import { Icon } from '../ui/icon.js';
import type { IconName } from '../ui/icon-paths.js';
import css from './account-menu.module.css';

const AbsenceDialog = lazy(async () => ({
  default: (await import('../features/absence/absence-dialog.js')).AbsenceDialog,
}));

const OwnPasswordDialog = lazy(async () => ({
  default: (await import('../features/password/own-password-dialog.js')).OwnPasswordDialog,
}));

const schemes: [MantineColorScheme, IconName][] = [
  ['light', 'sun'],
  ['dark', 'moon'],
  ['auto', 'screen'],
];

export function AccountMenu({ className }: { className?: string }) {
  const { t } = useTranslation();
  const { account, grants } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const name = `${account.firstName} ${account.lastName}`;
  const [absent, absence] = useDisclosure(false);
  const [isChanging, password] = useDisclosure(false);
  return (
    <>
      <Menu position="right-end" width={260} shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={className} aria-label={t('shell.account.label', { name })}>
            <span className={css.initials} aria-hidden>
              {account.firstName.charAt(0)}
              {account.lastName.charAt(0)}
            </span>
            <span className={css.first} aria-hidden>
              {account.firstName}
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={css.who}>
            <strong>{name}</strong>
            <span>{account.email}</span>
            {grants.map((grant, index) => (
              <span key={index}>
                {t(`domain.role.${grant.role}`)} · {grant.service?.name ?? t('shell.account.allServices')}
              </span>
            ))}
          </div>
          <Menu.Divider />
          <Menu.Label>{t('shell.theme.label')}</Menu.Label>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
          >
            {schemes.map(([scheme, icon]) => (
              <Menu.RadioItem
                key={scheme}
                value={scheme}
                closeMenuOnClick={false}
                rightSection={<Icon name={icon} size={16} />}
              >
                {t(`shell.theme.${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="clock" size={16} />} onClick={absence.open}>
            {t('together.absence.menu')}
          </Menu.Item>
          <Menu.Item component={Link} to="/preferences" leftSection={<Icon name="settings" size={16} />}>
            {t('warnings.preferences.menu')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="lock" size={16} />} onClick={password.open}>
            {t('password.menu')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="signOut" size={16} />} onClick={() => signOut.mutate()}>
            {t('shell.account.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isChanging && (
        <Suspense>
          <OwnPasswordDialog onClose={password.close} />
        </Suspense>
      )}
      {absent && (
        <Suspense>
          <AbsenceDialog onClose={absence.close} />
        </Suspense>
      )}
    </>
  );
}
