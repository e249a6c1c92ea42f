import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Doctor } from '../platform/doctor/doctor.js';
import { enqueue } from '../platform/events/relay.js';
import { liveJob } from '../platform/jobs/live-job.js';

@Injectable()
export class IntakeInvariants {
  constructor(doctor: Doctor, dataSource: DataSource) {
    doctor.holds({
      name: 'mail-in',
      says: 'Every mail received is filed, held or put aside, or a job is about to.',
      rows: {
        from: 'intake i join mailbox b on b.id = i.mailbox_id',
        key: 'i.id',
        type: 'uuid',
        where: `i.state in ('received', 'parsing')`,
        label: `'mail ' || i.id || ' to ' || b.address`,
        wrong: `case when i.received_at < instant.now - interval '5 minutes'
          and not ${liveJob('file-mail', 'intakeId', 'i.id')} then 'is left ' || i.state end`,
      },
      async repair(ids) {
        const jobs = ids.map((intakeId) => ({ task: 'file-mail', payload: { intakeId } }));
        await enqueue((sql, parameters) => dataSource.query(sql, parameters), jobs);
        return ids.length;
      },
    });
  }
}
