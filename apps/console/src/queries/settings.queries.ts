import {
  paths,
  type AccountReferences,
  type AccountSettings,
  type CalendarSettings,
  type MailboxSettings,
  type MailboxTrialView,
  type NoticeWordsVersion,
  type NoticeWordsView,
  type PolicySettings,
  type ServiceReferences,
  type ServiceSettings,
  type SettingsChangeView,
  type SettingsObject,
  type SiteSettings,
  type SetupView,
  type TopicSettings,
  type TownSettings,
} from '@parvis/contract';
import type { PromiseTerms } from '@parvis/domain';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

/** Every query of the settings begins so. */
export const settingsKey = ['settings'];

const list = <Row>(name: string, path: string) =>
  queryOptions({
    queryKey: [...settingsKey, name],
    queryFn: ({ signal }) => api.get<Row[]>(path, { signal }),
  });

export const sitesQuery = list<SiteSettings>('sites', paths.sites);
/** asked again while files are on their way to a successor */
export const servicesQuery = queryOptions({
  ...list<ServiceSettings>('services', paths.services),
  refetchInterval: ({ state }) =>
    state.data?.some(({ handover }) => handover && !handover.done) ? 2_000 : false,
});
export const topicSettingsQuery = list<TopicSettings>('topics', paths.topicSettings);
export const policyLinesQuery = list<PromiseTerms>('policy-lines', paths.policyLines);
export const calendarsQuery = list<CalendarSettings>('calendars', paths.calendars);
export const policiesQuery = list<PolicySettings>('policies', paths.policies);

export const mailboxesQuery = list<MailboxSettings>('mailboxes', paths.mailboxes);
export const noticeWordsQuery = list<NoticeWordsView>('notice-words', paths.noticeWords);
export const townQuery = queryOptions({
  queryKey: [...settingsKey, 'town'],
  queryFn: ({ signal }) => api.get<TownSettings>(paths.town, { signal }),
});
export const setupQuery = queryOptions({
  queryKey: [...settingsKey, 'setup'],
  queryFn: ({ signal }) => api.get<SetupView>(paths.setup, { signal }),
});

/** asked again and again: mail comes when it comes */
export const mailboxTrialQuery = (id: string) =>
  queryOptions({
    queryKey: [...settingsKey, 'mailbox-trial', id],
    queryFn: ({ signal }) => api.get<MailboxTrialView>(paths.mailboxTrial(id), { signal }),
    refetchInterval: 2_000,
    staleTime: 0,
  });

export const noticeVersionsQuery = (kind: string, version: number) =>
  queryOptions({
    queryKey: [...settingsKey, 'notice-versions', kind, version],
    queryFn: ({ signal }) => api.get<NoticeWordsVersion[]>(paths.noticeWordsVersions(kind), { signal }),
  });

export const accountsQuery = list<AccountSettings>('accounts', paths.accounts);

export const accountReferencesQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...settingsKey, 'account-references', accountId],
    queryFn: ({ signal }) => api.get<AccountReferences>(paths.accountReferences(accountId), { signal }),
    staleTime: 0,
  });

export const changesQuery = (object: SettingsObject) =>
  queryOptions({
    queryKey: [...settingsKey, 'changes', object],
    queryFn: ({ signal }) =>
      api.get<SettingsChangeView[]>(paths.settingsChanges, { query: { object }, signal }),
  });

export const referencesQuery = (serviceId: string) =>
  queryOptions({
    queryKey: [...settingsKey, 'references', serviceId],
    queryFn: ({ signal }) => api.get<ServiceReferences>(paths.serviceReferences(serviceId), { signal }),
    staleTime: 0,
  });

const TOUCHED = [settingsKey, ['topics'], ['motifs'], ['agents'], ['session']];

/** The town was settled anew, here or elsewhere. */
export function refreshOrganisation(client: QueryClient): void {
  for (const queryKey of TOUCHED) void client.invalidateQueries({ queryKey });
}
