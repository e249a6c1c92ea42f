import pg from 'pg';
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
  /** as a connection that has kept its plan finds it: made without knowing what is looked for */
  const often = async (sql: string, values: unknown[] = []) => {
    plans.push(...partsOf(await keptPlan(database.url, sql, values)));
    return (await database.rows(sql, values)).map((found) => camelRow(found));
  };
  return {
    work: { rows, row, often } as unknown as UnitOfWork,
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

async function keptPlan(url: string, sql: string, values: unknown[]): Promise<Plan> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare kept as ${sql}`);
    const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
    const { rows } = await client.query(`explain (analyze, format json) execute kept ${given}`);
    return rows[0]['QUERY PLAN'][0].Plan;
  } finally {
    await client.end();
  }
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  const isList = Array.isArray(value);
  return pg.escapeLiteral(isList ? `{${value.map((each) => JSON.stringify(String(each))).join(',')}}` : String(value)); // prettier-ignore
}
