import { Injectable } from '@nestjs/common';
import type { ResidentMatch } from '@parvis/contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { residentName } from './resident.queries.js';

const SHOWN = 8;
/** figures of a telephone that are worth looking for */
const FIGURES_LEAST = 4;

/**
 * Someone known, by what is typed of him: parts of his names in any order, the middle or the end of a telephone in any
 * French form, the beginning of an address. Who he is and how to reach him, which every agent who opens files must
 * know; nothing of what he asked.
 */
@Injectable()
export class FindResidents {
  constructor(private readonly work: UnitOfWork) {}

  async matching(typed: string): Promise<ResidentMatch[]> {
    const sought = conditions(typed);
    if (!sought) return [];
    const rows = await this.work.rows<Omit<ResidentMatch, 'name'>>(
      `select r.id, r.first_name, r.last_name, r.address,
         array(select value from resident_identity where resident_id = r.id and kind = 'email' order by id) as emails,
         array(select value from resident_identity where resident_id = r.id and kind = 'phone' order by id) as phones
       from resident r where r.merged_into_id is null and ${sought.sql} order by r.created_at desc, r.id desc limit ${SHOWN}`,
      sought.values,
    );
    return rows.map((row) => ({ ...row, name: residentName(row) }));
  }
}

const NAME = `folded(coalesce(r.first_name, '') || ' ' || coalesce(r.last_name, ''))`;

function conditions(typed: string): { sql: string; values: string[] } | null {
  const text = typed.trim();
  const figures = text.replace(/[\s.\-/()+]/g, '');
  if (/^\d+$/.test(figures)) {
    if (figures.length < FIGURES_LEAST) return null;
    // « 06 12 34 » stands as +3361234 among the numbers kept
    const kept = figures.replace(/^0033|^0(?=[1-9])/, '+33').replace(/^33(?=\d{9}$)/, '+33');
    return { sql: identified('phone', `'%' || $1 || '%'`), values: [kept] };
  }
  if (text.includes('@'))
    return { sql: identified('email', `$1 || '%'`), values: [plain(text.toLowerCase())] };
  const words = text
    .split(/[\s’'-]+/)
    .filter((word) => word.length > 1)
    .slice(0, 6);
  if (words.length === 0) return null;
  const sql = words.map((_, index) => `${NAME} like '%' || folded($${index + 1}) || '%'`).join(' and ');
  return { sql, values: words.map(plain) };
}

const identified = (kind: 'email' | 'phone', pattern: string): string =>
  `r.id in (select resident_id from resident_identity where kind = '${kind}' and value like ${pattern})`;

/** no signs of the language of patterns */
const plain = (text: string): string => text.replace(/[\\%_]/g, '');
