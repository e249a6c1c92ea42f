import { Injectable } from '@nestjs/common';
import type { IncidentFile, IncidentView, NearbyList, NearbyTicket } from '@parvis/contract';
import { boxAround, INCIDENT_FILES_MAX } from '@parvis/domain';
import { visibleTo } from '../agents/index.js';
import { corners, inBox, metresFrom } from '../platform/database/sphere.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

type Row = Omit<IncidentFile, 'receivedAt'> & { receivedAt: Date };
type NearbyRow = Row & {
  lat: number;
  lon: number;
  distance: number;
  incidentId: string | null;
  count: number;
};

const NEARBY_MAX = 50;

/** counts files of any sector: how many people tell of it is no secret, who they are is */
export const INCIDENT_COUNT = `(select count(*) from ticket n where n.incident_id = t.incident_id)`;

@Injectable()
export class IncidentQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws ProblemError `incident/not-found`, also when the reader may see none of its files */
  async view(id: string, accountId: string): Promise<IncidentView> {
    const rows = await this.work.rows<
      Row & { count: number; topicId: string | null; topicName: string | null }
    >(
      `select t.number, t.subject, t.status, t.address, t.lat, t.lon, t.received_at, ${INCIDENT_COUNT} as count,
         o.id as topic_id, o.name as topic_name
       from ticket t left join topic o on o.id = t.topic_id
       where t.incident_id = $1 and ${visibleTo('$2')} order by t.received_at, t.number limit ${INCIDENT_FILES_MAX}`,
      [id, accountId],
    );
    const [first] = rows;
    if (!first) throw new ProblemError('incident/not-found');
    const { topicId, topicName, count } = first;
    const topic = topicId === null ? null : { id: topicId, name: topicName ?? '' };
    return { id, count, topic, tickets: rows.map(presentFile) };
  }

  /**
   * Open files of the same topic within so many metres of this one, nearest first. A file without a place has none
   * near it; one without a topic is compared with all.
   *
   * @throws ProblemError `ticket/not-found`
   */
  async near(number: string, accountId: string, metres: number): Promise<NearbyList> {
    const file = await this.work.row<{ id: string; topicId: string | null; lat: number; lon: number }>(
      `select t.id, t.topic_id, t.lat, t.lon from ticket t where t.number = $1 and ${visibleTo('$2')}`,
      [number, accountId],
    );
    if (!file) throw new ProblemError('ticket/not-found');
    if (file.lat === null || file.lon === null) return { items: [] };
    const rows = await this.work.rows<NearbyRow>(
      `select * from (
         select t.number, t.subject, t.status, t.address, t.lat, t.lon, t.received_at, t.incident_id,
           ${INCIDENT_COUNT} as count, ${metresFrom('t', '$1::float8', '$2::float8')} as distance
         from ticket t
         where t.lat is not null and t.status not in ('resolved', 'closed')
           and ${inBox('t', ['$3', '$4', '$5', '$6'])}
           and ($7::uuid is null or t.topic_id = $7) and t.id <> $8 and ${visibleTo('$9')}) placed
       where distance <= $10 order by distance, number limit ${NEARBY_MAX}`,
      [file.lat, file.lon, ...corners(boxAround(file, metres)), file.topicId, file.id, accountId, metres],
    );
    return { items: rows.map(presentNearby) };
  }
}

const presentFile = ({ number, subject, status, address, lat, lon, receivedAt }: Row): IncidentFile => ({
  number,
  subject,
  status,
  address,
  lat,
  lon,
  receivedAt: receivedAt.toISOString(),
});

const presentNearby = (row: NearbyRow): NearbyTicket => ({
  ...presentFile(row),
  lat: row.lat,
  lon: row.lon,
  distance: Math.round(row.distance),
  incident: row.incidentId === null ? null : { id: row.incidentId, count: row.count },
});
