import type { Grant } from '@parvis/domain';
import type { Instant } from './common.js';

export interface AccountBody {
  firstName: string;
  lastName: string;
  /** quality of the agent, printed under his answers */
  title?: string | null;
  /** at least one */
  grants: Grant[];
}

/** `POST /api/accounts`. An e-mail is taken once: sent twice, the second is told that it is there. */
export interface NewAccountBody extends AccountBody {
  email: string;
}

export const ACCOUNT_LINK_PURPOSES = ['invitation', 'reset'] as const;
export type AccountLinkPurpose = (typeof ACCOUNT_LINK_PURPOSES)[number];

/** none: given to the admin, who hands it over himself */
export const ACCOUNT_MAIL_STATES = ['none', 'waiting', 'sent', 'failed'] as const;
export type AccountMailState = (typeof ACCOUNT_MAIL_STATES)[number];

export interface AccountSettings {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  title: string | null;
  active: boolean;
  grants: Grant[];
  version: number;
  signedInAt: Instant | null;
  /** away now */
  absentUntil: Instant | null;
  /** false: has not chosen a password yet */
  passwordSet: boolean;
  /** programs that still act in his name; a new password does not end them, disabling does */
  tokens: number;
  /** the last link sent to him that was not used */
  link: { purpose: AccountLinkPurpose; expiresAt: Instant; mail: AccountMailState } | null;
}
export type AccountSettingsList = AccountSettings[];

/** What was sent; `link` when no mail leaves this town yet, shown to the admin this once. */
export interface AccountSent {
  account: AccountSettings;
  link: string | null;
}

/** `GET /api/accounts/{id}/references`: what follows when it is disabled. */
export interface AccountReferences {
  /** counted up to a thousand; `more` beyond */
  openFiles: { count: number; more: boolean };
  /** colleagues away whom he stands in for */
  standsInFor: number;
  tokens: number;
}

/** `POST /api/account-links`: in the body, since an address is written down everywhere. */
export interface AccountLinkBody {
  token: string;
}

export interface AccountLinkView {
  purpose: AccountLinkPurpose;
  email: string;
  firstName: string;
  town: string;
  /** who sent it; null when he asked himself */
  by: string | null;
}

/** `PUT /api/account-links/password` */
export interface LinkPasswordBody {
  token: string;
  password: string;
}

/** `PUT /api/session/password` */
export interface OwnPasswordBody {
  current: string;
  password: string;
}

/** `POST /api/password-resets`: the answer is the same whether or not there is such an account. */
export interface ResetRequestBody {
  email: string;
}
