import { describe, expect, test } from '@jest/globals';
import type { Actor, Grant } from '../access/roles.js';
import type { Rung } from './warnings.js';
import { whoIsTold, type WarnedFile } from './who-is-told.js';

const grant = (role: Grant['role'], more: Partial<Grant> = {}): Grant => ({
  role,
  sector: null,
  serviceId: 'roads',
  siteId: null,
  ...more,
});
const person = (accountId: string, ...grants: Grant[]): Actor => ({ accountId, name: accountId, grants });
const AGENT = person('agent', grant('service'));
const COLLEAGUE = person('colleague', grant('service'));
const REFERENT = person('referent', grant('referent'));
const SUPERVISOR = person('supervisor', grant('supervisor'));
const DIRECTOR = person('director', grant('supervisor', { serviceId: null }));
const SOCIAL = person('social', grant('supervisor', { serviceId: null, sector: 'health' }));
const TOWN = [AGENT, COLLEAGUE, REFERENT, SUPERVISOR, DIRECTOR, SOCIAL];

const file: WarnedFile = {
  sector: 'school-leisure',
  serviceId: 'roads',
  siteId: 'hall',
  assigneeId: 'agent',
  direction: [],
};
const told = (rung: Rung, changes: Partial<WarnedFile> = {}, present = TOWN) =>
  whoIsTold(rung, { ...file, ...changes }, present);

describe('who is told of a promise', () => {
  test.each<[Rung, string[]]>([
    ['holder', ['agent']],
    ['referent', ['referent']],
    ['supervisor', ['supervisor', 'director']],
    ['direction', ['director']],
  ])('on the rung %s', (rung, accountIds) => {
    expect(told(rung)).toEqual({ rung, accountIds });
  });

  test('is the service when nobody has the file', () => {
    expect(told('holder', { assigneeId: null })!.accountIds).toEqual(['agent', 'colleague']);
  });

  test('is the next one up when he is away, or his account is closed', () => {
    const left = [DIRECTOR, SUPERVISOR];
    expect(told('holder', {}, [REFERENT, ...left])).toEqual({ rung: 'referent', accountIds: ['referent'] });
    expect(told('holder', {}, left)!.rung).toBe('supervisor');
  });

  test('is the nearest below when nobody is above', () => {
    expect(told('direction', {}, [AGENT, REFERENT])).toEqual({ rung: 'referent', accountIds: ['referent'] });
  });

  test('is the direction the town chose, unless it is away', () => {
    expect(told('direction', { direction: ['referent'] })!.accountIds).toEqual(['referent']);
    expect(told('direction', { direction: ['gone'] })!.accountIds).toEqual(['director']);
  });

  test('is never somebody who may not read it', () => {
    expect(told('direction', { direction: ['social'] })!.accountIds).toEqual(['director']);
    expect(told('holder', { assigneeId: 'social' }, [SOCIAL])).toBeNull();
    expect(told('supervisor', { sector: 'health' }, [SOCIAL])!.accountIds).toEqual(['social']);
  });
});
