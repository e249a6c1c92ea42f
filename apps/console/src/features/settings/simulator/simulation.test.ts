import { describe, expect, test } from '@jest/globals';
import { bodyOf, readSimulation, writeSimulation, type Simulation } from './simulation.js';

const USUAL = { calendar: 'mairie', start: '2026-11-27T17:00' };
const TRY: Simulation = {
  calendar: 'mairie',
  edited: { timeZone: 'Europe/Paris', holidays: 'none', opening: { mon: [['08:00', '12:00']] } },
  budget: { clock: 'civil', within: 'P10D', unit: 'ouvre', rollOver: 'next-working-day' },
  start: '2026-11-27T17:00',
  pauses: [{ from: '2026-11-30T09:00', to: '2026-12-01T09:00' }],
};

describe('a try of the simulator', () => {
  test('is its address', () => {
    expect(readSimulation(writeSimulation(TRY), USUAL)).toEqual(TRY);
  });

  test('begins as usual, whatever an address holds that is no try', () => {
    const odd = new URLSearchParams('horloge=lunaire&depart=hier&essai={"a":1}&unite=ouvre');
    expect(readSimulation(odd, USUAL)).toMatchObject({
      edited: null,
      start: USUAL.start,
      budget: { clock: 'working-days', within: 'PT48H', unit: undefined },
    });
  });

  test('is asked on the town’s clock, once every date is there', () => {
    expect(bodyOf(TRY)).toMatchObject({
      startedAt: '2026-11-27T16:00:00.000Z',
      pauses: [{ from: '2026-11-30T08:00:00.000Z' }],
    });
    expect(bodyOf({ ...TRY, pauses: [{ from: '2026-11-30T09:00', to: '' }] })).toBeNull();
  });
});
