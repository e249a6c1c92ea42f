import { camelRow } from '../src/platform/database/casing.js';
import type { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { TestDatabase } from './test-database.js';

export interface Plan {
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const partsOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(partsOf)];

/** A database that answers, and remembers how it found each answer. */
export interface Explaining {
  work: UnitOfWork;
  /** every part of every plan so far */
  plans: Plan[];
  /** rows of tables named so that were looked at, kept or not */
  looked(tables: RegExp): number;
}

export function explaining(database: TestDatabase): Explaining {
  const plans: Plan[] = [];
  const rows = async (sql: string, values: unknown[] = []) => {
    const explained = await database.row<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `explain (analyze, format json) ${sql}`,
      values,
    );
    plans.push(...partsOf(explained['QUERY PLAN'][0]!.Plan));
    return (await database.rows(sql, values)).map((row) => camelRow(row));
  };
  const row = async (sql: string, values: unknown[] = []) => (await rows(sql, values))[0] ?? null;
  return {
    work: { rows, row } as unknown as UnitOfWork,
    plans,
    looked: (tables) =>
      plans
        .filter((plan) => tables.test(plan['Relation Name'] ?? ''))
        .reduce(
          (sum, plan) =>
            sum + (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'],
          0,
        ),
  };
}
