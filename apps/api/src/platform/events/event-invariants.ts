import { Injectable } from '@nestjs/common';
import { Doctor } from '../doctor/doctor.js';
import { Notifier } from './notifier.js';

@Injectable()
export class EventInvariants {
  constructor(doctor: Doctor, notifier: Notifier) {
    doctor.holds({
      name: 'events',
      says: 'Every event is handed to its jobs within a minute.',
      rows: {
        from: 'ticket_event e',
        key: 'e.id',
        type: 'bigint',
        where: 'e.relayed_at is null',
        label: `e.type || ' ' || e.id`,
        wrong: `case when e.at < instant.now - interval '1 minute' then 'was not handed on' end`,
      },
      repair: (ids) => {
        notifier.eventsAppended();
        return Promise.resolve(ids.length);
      },
    });
  }
}
