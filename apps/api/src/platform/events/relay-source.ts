/** A table whose new rows become jobs. Rooms add theirs; the relay knows no business word. */
export interface RelaySource {
  table: string;
  key: string;
  /** what a row waits for beside not being relayed yet: as its partial index says */
  when?: string;
  /** the column of that index: the oldest first */
  oldest: string;
  /** what its jobs are made of, among them `oldest` where their order matters */
  columns: string;
  /** rows claimed at once, at most: fewer mean that there are no more */
  atOnce: number;
  jobs: (rows: readonly Row[]) => JobSpec[];
}
export type Row = Record<string, unknown>;
export interface JobSpec {
  task: string;
  payload: object;
  /** not before; a wait of real time, like every pause between the tries of a job */
  afterMinutes?: number;
  /** jobs of one queue run one after the other */
  queue?: string;
}

const unrelayed = ({ table, when }: RelaySource): string =>
  `from ${table} where relayed_at is null${when ? ` and ${when}` : ''}`;

/** SQL of the tables with rows that wait: one look instead of one per table, each found by its partial index. */
export const waitingIn = (sources: readonly RelaySource[]): string =>
  sources
    .map((source) => `select '${source.table}' as "table" where exists (select 1 ${unrelayed(source)})`)
    .join(' union all ');

/** SQL that claims at most `$2` rows for the instant `$1`, the oldest first and none that another relay has. */
export const claimOf = (source: RelaySource): string => `with claimed as (
  update ${source.table} set relayed_at = $1 where (${source.key}) in (
    select ${source.key} ${unrelayed(source)} order by ${source.oldest} limit $2 for update skip locked)
  returning ${source.columns}) select * from claimed`;
