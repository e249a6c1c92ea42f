import { READING_ROLES, WRITING_ROLES } from '@parvis/domain';

const quoted = (roles: readonly string[]) => roles.map((role) => `'${role}'`).join(', ');
const READING = quoted(READING_ROLES);
const WRITING = quoted(WRITING_ROLES);

/**
 * The one predicate of what an account may see, in every ticket query, room and counter. `ticket` is the alias of a
 * row with sector, service_id and site_id; `account` an SQL expression (a parameter) giving the account's id.
 * Mirrors `canRead` of the domain, and is tested against it.
 *
 * Asked of each row (`select exists`), never joined: the planner takes a join with three « or » for one that lets
 * hardly a row through, and sorts a whole queue to print its first page.
 */
export const visibleTo = (account: string, ticket = 't'): string => covers(READING, account, ticket);

/** The same of what it may change: mirrors `canWrite`. */
export const writableTo = (account: string, ticket = 't'): string => covers(WRITING, account, ticket);

const covers = (roles: string, account: string, ticket: string): string => `(select exists (
  select 1 from account_grant g
  where g.account_id = ${account} and g.role in (${roles})
    and (g.sector is null or g.sector = ${ticket}.sector)
    and (g.service_id is null or g.service_id = ${ticket}.service_id)
    and (g.site_id is null or g.site_id = ${ticket}.site_id)))`;

/**
 * Services some of whose files the account may see: the queues to read, and the rooms to join. Files of a service
 * may lie in another sector or at another site than its own, so those are left to `visibleTo`.
 */
export const visibleServices = (account: string): string => `
  select s.id from service s where exists (
    select 1 from account_grant g
    where g.account_id = ${account} and g.role in (${READING})
      and (g.service_id is null or g.service_id = s.id))`;

/**
 * The same services, and of each whether all of its files are the account's to see (`whole`): those need not be asked
 * about one by one.
 */
export const readableServices = (account: string): string => `
  select s.id, g.whole from service s cross join lateral (
    select bool_or(g.sector is null and g.site_id is null) as whole from account_grant g
    where g.account_id = ${account} and g.role in (${READING})
      and (g.service_id is null or g.service_id = s.id)) g where g.whole is not null`;

/** `visibleTo` of a file `t` of a service `v` that `readableServices` gave. */
export const visibleOf = (account: string): string => `(v.whole or ${visibleTo(account)})`;
