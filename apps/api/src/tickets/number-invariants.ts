import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Doctor } from '../platform/doctor/doctor.js';

/** files with one of the next numbers are looked for, not the greatest: as text, 2026-1000000 comes before 2026-999999 */
const AHEAD = 1_000;

const SEQUENCES = `(select s.sequencename as name, right(s.sequencename, 4)::bigint as year, coalesce(s.last_value, 0) as last
  from pg_sequences s where s.schemaname = 'public' and s.sequencename ~ '^ticket_number_[0-9]{4}$') q`;

@Injectable()
export class NumberInvariants {
  constructor(
    doctor: Doctor,
    private readonly work: UnitOfWork,
  ) {
    doctor.holds({
      name: 'numbers',
      says: 'The next number of a year is no file’s yet.',
      rows: {
        from: SEQUENCES,
        key: 'q.year',
        type: 'bigint',
        label: `'numbers of ' || q.year`,
        wrong: `case when exists (select 1 from generate_series(q.last + 1, q.last + ${AHEAD}) as n
            join ticket t on t.number = q.year || '-' || lpad(n::text, greatest(6, length(n::text)), '0'))
          then 'begin again below what was given' end`,
      },
      repair: (years) => this.advance(years),
    });
  }

  private async advance(years: string[]): Promise<number> {
    for (const year of years)
      await this.work.rows(
        `select setval($1::regclass, max(split_part(number, '-', 2)::bigint)) from ticket
         where number >= $2 || '-' and number < $2 || '.' having max(split_part(number, '-', 2)::bigint) is not null`,
        [`ticket_number_${Number(year)}`, year],
      );
    return years.length;
  }
}
