import type { Sector } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';

export interface Successor {
  id: string;
  name: string;
  sector: Sector;
}

/** Who answers now for a service put aside: its successor, or that one's own. null while the service is at work. */
export async function readSuccessor(tx: Transaction, serviceId: string): Promise<Successor | null> {
  return tx.row<Successor>(
    `with recursive line as (
       select id, name, sector, active, successor_id, 0 as step from service where id = $1
       union all
       select s.id, s.name, s.sector, s.active, s.successor_id, step + 1 from service s
       join line on s.id = line.successor_id where not line.active and step < 50)
     select id, name, sector from line where active and step > 0 order by step limit 1`,
    [serviceId],
  );
}
