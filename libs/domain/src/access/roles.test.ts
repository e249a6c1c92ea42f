import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SECTORS } from '../tickets/ticket.js';
import {
  canRead,
  canWrite,
  hasRole,
  READING_ROLES,
  ROLES,
  WRITING_ROLES,
  type Actor,
  type Grant,
  type Placed,
} from './roles.js';

const lamp: Placed = { sector: 'policing-roads', serviceId: 'voirie', siteId: 'centre-technique' };
const grant = (changes: Partial<Grant>): Grant => ({
  role: 'service',
  sector: null,
  serviceId: null,
  siteId: null,
  ...changes,
});
const holding = (...grants: Grant[]): Actor => ({ accountId: 'a', name: 'Nadia Perrin', grants });

describe('what a role opens', () => {
  test.each(ROLES)('%s', (role) => {
    const everywhere = holding(grant({ role }));
    expect({ reads: canRead(everywhere, lamp), writes: canWrite(everywhere, lamp) }).toEqual(
      {
        'front-desk': { reads: true, writes: true },
        phone: { reads: true, writes: true },
        service: { reads: true, writes: true },
        referent: { reads: true, writes: true },
        supervisor: { reads: true, writes: true },
        quality: { reads: true, writes: false },
        dpo: { reads: true, writes: false },
        elected: { reads: false, writes: false },
        admin: { reads: false, writes: false },
      }[role],
    );
  });

  test('whoever writes reads', () => {
    expect(WRITING_ROLES.filter((role) => !READING_ROLES.includes(role))).toEqual([]);
  });

  test('an account without a grant opens nothing', () => {
    expect(canRead(holding(), lamp)).toBe(false);
    expect(hasRole(holding(), ...ROLES)).toBe(false);
  });
});

describe('where a role is held', () => {
  test.each<[string, Partial<Grant>, boolean]>([
    ['on its sector', { sector: 'policing-roads' }, true],
    ['on another sector', { sector: 'civil-status' }, false],
    ['on its service', { serviceId: 'voirie' }, true],
    ['on another service', { serviceId: 'etat-civil' }, false],
    ['on its site', { siteId: 'centre-technique' }, true],
    ['on another site', { siteId: 'hotel-de-ville' }, false],
    ['on its service, but another sector', { serviceId: 'voirie', sector: 'health' }, false],
    ['on its sector and site', { sector: 'policing-roads', siteId: 'centre-technique' }, true],
  ])('%s: %j → %s', (_, changes, reads) => {
    expect(canRead(holding(grant(changes)), lamp)).toBe(reads);
  });

  test('two grants are two keys, never one bigger one', () => {
    const actor = holding(
      grant({ role: 'supervisor', sector: 'civil-status' }),
      grant({ role: 'quality', serviceId: 'voirie' }),
      grant({ role: 'service', sector: 'policing-roads', serviceId: 'police' }),
    );
    expect(canRead(actor, lamp)).toBe(true);
    expect(canWrite(actor, lamp)).toBe(false);
  });

  test('one more grant never closes anything', () => {
    const place = fc.record({
      sector: fc.constantFrom(...SECTORS),
      serviceId: fc.constantFrom('voirie', 'ccas', 'etat-civil'),
      siteId: fc.constantFrom('hotel-de-ville', 'centre-technique'),
    });
    const anyGrant = fc.record({
      role: fc.constantFrom(...ROLES),
      sector: fc.option(fc.constantFrom(...SECTORS)),
      serviceId: fc.option(fc.constantFrom('voirie', 'ccas')),
      siteId: fc.option(fc.constantFrom('hotel-de-ville', 'centre-technique')),
    });
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 4 }), anyGrant, place, (grants, more, where) => {
        const before = holding(...grants);
        const after = holding(...grants, more);
        if (canRead(before, where)) expect(canRead(after, where)).toBe(true);
        if (canWrite(after, where)) expect(canRead(after, where)).toBe(true);
      }),
      { seed: 20_260_116 },
    );
  });
});
