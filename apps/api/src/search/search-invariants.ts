import { Injectable } from '@nestjs/common';
import { Doctor } from '../platform/doctor/doctor.js';
import { IndexTicket } from './index-ticket.js';

@Injectable()
export class SearchInvariants {
  constructor(doctor: Doctor, index: IndexTicket) {
    doctor.holds({
      name: 'search',
      says: 'Every file is found by its words within five minutes.',
      rows: {
        from: 'ticket t left join ticket_search s on s.ticket_id = t.id',
        key: 't.id',
        type: 'uuid',
        label: 't.number',
        wrong: `case when s.ticket_id is null and t.created_at < instant.now - interval '5 minutes'
          then 'is not found' end`,
      },
      async repair(ids) {
        await index.execute(ids);
        return ids.length;
      },
    });
  }
}
