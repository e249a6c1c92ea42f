import { Button, Switch, TextInput } from '@mantine/core';
import type { AccountSent, AccountSettings } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery, servicesQuery, sitesQuery } from '../../../queries/settings.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { BlankState } from '../../../ui/blank-state.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { AbsenceDialog } from '../../absence/absence-dialog.js';
import { ChangeTrace } from '../change-trace.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import settings from '../settings.module.css';
import { AccountDialog } from './account-dialog.js';
import { AccountLine } from './account-line.js';
import css from './accounts.module.css';
import { DeactivateAccountDialog } from './deactivate-account-dialog.js';
import { rightsWords } from './grant-words.js';
import { LinkDialog } from './link-dialog.js';
import { shownAccounts } from './shown-accounts.js';
import { useAccountActs } from './use-account-acts.js';

type Open =
  | { act: 'add' }
  | { act: 'edit' | 'deactivate' | 'absence'; account: AccountSettings }
  | { act: 'link'; sent: AccountSent }
  | null;

const nameOf = ({ firstName, lastName }: AccountSettings) => `${firstName} ${lastName}`;
const mayStandIn = ({ active, grants }: AccountSettings) =>
  active && grants.some(({ role }) => WRITING_ROLES.includes(role));

export function AccountsPage() {
  const { t } = useTranslation();
  const own = useSession().account.id;
  const query = useQuery(accountsQuery);
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: sites = [] } = useQuery(sitesQuery);
  const [open, setOpen] = useState<Open>(null);
  const [typed, setTyped] = useState('');
  const [withOff, setWithOff] = useState(false);
  const asked = useDeferredValue(typed);
  const acts = useAccountActs((sent) => setOpen({ act: 'link', sent }));
  const close = () => setOpen(null);
  const rightsOf = ({ grants }: AccountSettings) => rightsWords(grants, services, sites);
  const shown = shownAccounts(query.data ?? [], rightsOf, asked, withOff);
  return (
    <SectionPage
      id="accounts"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => setOpen({ act: 'add' })}>
          {t('accounts.add')}
        </Button>
      }
    >
      <ProblemNotice error={acts.send.error ?? acts.reactivate.error} />
      <Loaded query={query}>
        {(all) => (
          <>
            <div className={css.tools}>
              <TextInput
                className={css.search}
                aria-label={t('accounts.search')}
                placeholder={t('accounts.search')}
                leftSection={<Icon name="search" />}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Switch
                label={t('accounts.withOff')}
                checked={withOff}
                onChange={(event) => setWithOff(event.currentTarget.checked)}
              />
              <span role="status" className={css.count}>
                {t('accounts.count', { count: shown.length })}
              </span>
            </div>
            {shown.length === 0 && (
              <BlankState icon="user" title={t('accounts.none.title')} body={t('accounts.none.body')} />
            )}
            <ul
              className={settings.list}
              aria-label={t('settings.sections.accounts.label')}
              hidden={shown.length === 0}
            >
              {shown.map((account) => (
                <AccountLine
                  key={account.id}
                  account={account}
                  rights={rightsOf(account)}
                  isSelf={account.id === own}
                  acts={acts}
                  onEdit={() => setOpen({ act: 'edit', account })}
                  onAbsence={() => setOpen({ act: 'absence', account })}
                  onDeactivate={() => setOpen({ act: 'deactivate', account })}
                />
              ))}
            </ul>
            {open?.act === 'absence' && (
              <AbsenceDialog
                agent={{ id: open.account.id, name: nameOf(open.account) }}
                colleagues={all.filter(mayStandIn).map((one) => ({ id: one.id, name: nameOf(one) }))}
                onClose={close}
              />
            )}
          </>
        )}
      </Loaded>
      <ChangeTrace object="account" />
      {(open?.act === 'add' || open?.act === 'edit') && (
        <AccountDialog
          account={open.act === 'edit' ? open.account : null}
          services={services}
          sites={sites}
          onInvited={acts.told}
          onClose={close}
        />
      )}
      {open?.act === 'deactivate' && (
        <DeactivateAccountDialog account={open.account} acts={acts} onClose={close} />
      )}
      {open?.act === 'link' && <LinkDialog sent={open.sent} onClose={close} />}
    </SectionPage>
  );
}
