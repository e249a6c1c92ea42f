import { describe, expect, test } from '@jest/globals';
import type { Grant } from '../access/roles.js';
import { adrift, standsIn, type Holder } from './hands.js';
import { aTicket } from './testing/a-ticket.js';
import type { Ticket } from './ticket.js';

const grant = (over: Partial<Grant> = {}): Grant => ({
  role: 'service',
  sector: null,
  serviceId: null,
  siteId: null,
  ...over,
});
const holder = (over: Partial<Holder> = {}, grants = [grant()]): Holder => ({
  actor: { accountId: 'karim', name: 'Karim Lefort', grants },
  active: true,
  absent: false,
  ...over,
});
const queued = (over: Partial<Ticket> = {}) => ({ ...aTicket({ status: 'open', ...over }), queued: true });

describe('an open file', () => {
  test('is well in its queue, or in the hands of an agent who is there', () => {
    expect(adrift(queued(), null)).toBeNull();
    expect(adrift(queued(), holder())).toBeNull();
  });

  test.each([
    ['disabled', holder({ active: false, absent: true })],
    ['absent', holder({ absent: true })],
    ['cannot-write', holder({}, [grant({ role: 'quality' })])],
    ['cannot-write', holder({}, [grant({ serviceId: 'elsewhere' })])],
  ])('is adrift with one who is %s', (because, held) => {
    expect(adrift(queued(), held)).toBe(because);
  });

  test('that no queue shows is adrift, whoever has it', () => {
    expect(adrift({ ...queued(), queued: false }, holder())).toBe('unqueued');
    expect(adrift({ ...queued(), queued: false }, null)).toBe('unqueued');
  });
});

describe('a file that is over', () => {
  test('stays with whom it was', () => {
    expect(adrift(queued({ status: 'closed' }), holder({ active: false }))).toBeNull();
    expect(adrift({ ...queued({ status: 'resolved' }), queued: false }, holder({ absent: true }))).toBeNull();
  });

  test('but is not over while an answer is owed', () => {
    expect(adrift(queued({ status: 'resolved' }), holder({ absent: true }))).toBe('absent');
  });
});

describe('a stand-in', () => {
  test('gets what he may act on, while he is there himself', () => {
    expect(standsIn(queued(), holder())).toBe(true);
    expect(standsIn(queued(), null)).toBe(false);
    expect(standsIn(queued(), holder({ absent: true }))).toBe(false);
    expect(standsIn(queued(), holder({ active: false }))).toBe(false);
    expect(standsIn(queued(), holder({}, [grant({ role: 'dpo' })]))).toBe(false);
  });
});
