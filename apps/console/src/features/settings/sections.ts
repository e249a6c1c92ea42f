import type { GrantView } from '@parvis/contract';
import type { Role } from '@parvis/domain';
import type { ComponentType } from 'react';
import type { SectionId } from './section-id.js';

export interface SettingsSection {
  id: SectionId;
  /** under `/reglages`; what follows it in the address is the section's own (`useParams().item`) */
  path: string;
  who: readonly Role[];
  load: () => Promise<ComponentType>;
}

const ADMIN = ['admin'] as const;
const BOTH = ['admin', 'supervisor'] as const;

/** Each in its own chunk, in the order of the list. */
// prettier-ignore
export const SECTIONS: readonly SettingsSection[] = [
  { id: 'town', path: 'collectivite', who: ADMIN, load: async () => (await import('./town/town-page.js')).TownPage },
  { id: 'sites', path: 'sites', who: ADMIN, load: async () => (await import('./sites/sites-page.js')).SitesPage },
  { id: 'services', path: 'services', who: ADMIN, load: async () => (await import('./services/services-page.js')).ServicesPage },
  { id: 'topics', path: 'themes', who: BOTH, load: async () => (await import('./topics/topics-page.js')).TopicsPage },
  { id: 'calendars', path: 'calendriers', who: ADMIN, load: async () => (await import('./calendars/calendars-page.js')).CalendarsPage },
  { id: 'policies', path: 'engagements', who: ADMIN, load: async () => (await import('./policies/policies-page.js')).PoliciesPage },
  { id: 'mailboxes', path: 'boites', who: ADMIN, load: async () => (await import('./mailboxes/mailboxes-page.js')).MailboxesPage },
  { id: 'notices', path: 'modeles', who: ADMIN, load: async () => (await import('./notices/notices-page.js')).NoticesPage },
  { id: 'simulator', path: 'simulateur', who: BOTH, load: async () => (await import('./simulator/simulator-page.js')).SimulatorPage },
  { id: 'accounts', path: 'comptes', who: ADMIN, load: async () => (await import('./accounts/accounts-page.js')).AccountsPage },
  { id: 'absences', path: 'absences', who: ['supervisor'], load: async () => (await import('./absences/absences-page.js')).AbsencesPage },
  { id: 'walls', path: 'murs', who: ['supervisor'], load: async () => (await import('./walls/walls-page.js')).WallsPage },
  { id: 'replies', path: 'reponses-types', who: ['admin', 'supervisor', 'referent'], load: async () => (await import('./replies/replies-page.js')).RepliesPage },
];

/** Those an account may open; none: « Réglages » is not for it. */
export const sectionsFor = (grants: readonly GrantView[]): SettingsSection[] =>
  SECTIONS.filter(({ who }) => grants.some(({ role }) => who.includes(role)));
