import { createHash } from 'node:crypto';

/** a statement seen less often is planned each time: it would fill the connections' memory for nothing */
const OFTEN = 10;
/** each keeps its plan in every connection */
const MOST = 80;
const LONGEST = 8_000;

/**
 * Statements of commands find their rows by key: their plan does not depend on the values, and planning them costs as
 * much as running them. Those that come often are planned once per connection. (What screens ask outside
 * transactions is planned each time unless it is asked by `often`: of many theirs does depend.)
 */
export class PreparedStatements {
  private readonly seen = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private generation = 0;

  /** @returns under what name it is kept, undefined when it is not */
  nameOf(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known || sql.length > LONGEST || this.names.size >= MOST) return known;
    const times = (this.seen.get(sql) ?? 0) + 1;
    if (times < OFTEN) {
      if (this.seen.size < MOST * 10) this.seen.set(sql, times);
      return undefined;
    }
    const name = `p${createHash('sha256').update(`${this.generation} ${sql}`).digest('base64url').slice(0, 20)}`;
    this.seen.delete(sql);
    this.names.set(sql, name);
    return name;
  }

  /** The tables changed under the plans (a newer version migrated them): all are made anew. */
  forget(): void {
    this.generation += 1;
    this.names.clear();
  }
}
