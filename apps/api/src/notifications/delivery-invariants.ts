import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Doctor } from '../platform/doctor/doctor.js';
import { enqueue } from '../platform/events/relay.js';
import { liveJob } from '../platform/jobs/live-job.js';

@Injectable()
export class DeliveryInvariants {
  constructor(doctor: Doctor, dataSource: DataSource) {
    doctor.holds({
      name: 'mail-out',
      says: 'Every message to be sent is sent, has failed in sight, or a job is about to send it.',
      rows: {
        from: 'message m join ticket t on t.id = m.ticket_id',
        key: 'm.id',
        type: 'uuid',
        where: `m.status in ('created', 'sending', 'temporary-failure')`,
        label: `'message ' || m.id || ' of ' || t.number`,
        wrong: `case when m.created_at < instant.now - interval '5 minutes'
          and not exists (select 1 from ticket_event e where e.relayed_at is null and e.ticket_id = m.ticket_id)
          and not ${liveJob('deliver-message', 'messageId', 'm.id')} then 'is left ' || m.status end`,
      },
      // one begun and not ended is not sent again: the job shows it in doubt
      async repair(ids) {
        const jobs = ids.map((messageId) => ({ task: 'deliver-message', payload: { messageId } }));
        await enqueue((sql, parameters) => dataSource.query(sql, parameters), jobs);
        return ids.length;
      },
    });
  }
}
