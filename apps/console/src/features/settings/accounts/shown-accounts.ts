import type { AccountSettings } from '@parvis/contract';

/** Those of whom every word typed is said: name, address, quality or rights. */
export const shownAccounts = (
  accounts: readonly AccountSettings[],
  rightsOf: (account: AccountSettings) => string[],
  typed: string,
  withOff: boolean,
): AccountSettings[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return accounts.filter((account) => {
    if (!withOff && !account.active) return false;
    const { firstName, lastName, email, title } = account;
    const said = plain([firstName, lastName, email, title, ...rightsOf(account)].join(' '));
    return words.every((word) => said.includes(word));
  });
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
