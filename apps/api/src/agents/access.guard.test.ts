import { describe, expect, test } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLES, type Role } from '@parvis/domain';
import { ProblemError } from '../platform/problems/problem.js';
import { Access, PublicWhen, type AccessRule } from '../platform/security/access.js';
import { AccessGuard } from './access.guard.js';
import type { SignedIn } from './actor.js';
import type { Authenticate } from './authenticate.js';

const rule = (access: AccessRule) => Access(access) as MethodDecorator;

class Routes {
  undeclared() {}
  @rule('public') open() {}
  @rule('account') own() {}
  @rule('account') @PublicWhen({ name: 'public', value: 'true' }) narrowed() {}
  @rule('readers') read() {}
  @rule(['admin']) configure() {}
}

/** @returns true, or the code of the refusal */
async function enter(route: keyof Routes, ...roles: Role[]): Promise<true | string> {
  return asking({}, route, ...roles);
}

async function asking(
  query: Record<string, unknown>,
  route: keyof Routes,
  ...roles: Role[]
): Promise<true | string> {
  const grants = roles.map((role) => ({ role, sector: null, serviceId: null, siteId: null }));
  return askedBy({ query }, route, roles.length > 0 ? ({ grants } as SignedIn) : null);
}

async function askedBy(
  request: object,
  route: keyof Routes,
  somebody: SignedIn | null,
): Promise<true | string> {
  const authenticate = { headers: async () => somebody } as unknown as Authenticate;
  const context = {
    getType: () => 'http',
    getHandler: () => Routes.prototype[route],
    getClass: () => Routes,
    switchToHttp: () => ({ getRequest: () => ({ headers: {}, query: {}, ...request }) }),
  } as unknown as ExecutionContext;
  try {
    return (await new AccessGuard(new Reflector(), authenticate).canActivate(context)) as true;
  } catch (error) {
    return (error as ProblemError).code;
  }
}

describe('a route that declares no access', () => {
  test.each(ROLES)('is closed to %s', async (role) => {
    expect(await enter('undeclared', role)).toBe('access/forbidden');
  });

  test('is closed to all roles together, and says nothing to strangers', async () => {
    expect(await enter('undeclared', ...ROLES)).toBe('access/forbidden');
    expect(await enter('undeclared')).toBe('session/required');
  });
});

describe('a route that declares it', () => {
  test('public is open to strangers', async () => {
    expect(await enter('open')).toBe(true);
  });

  test.each(['own', 'read', 'configure'] as const)('%s asks a stranger who he is', async (route) => {
    expect(await enter(route)).toBe('session/required');
  });

  test.each<[keyof Routes, Role, true | string]>([
    ['own', 'elected', true],
    ['own', 'admin', true],
    ['read', 'dpo', true],
    ['read', 'front-desk', true],
    ['read', 'admin', 'access/forbidden'],
    ['read', 'elected', 'access/forbidden'],
    ['configure', 'admin', true],
    ['configure', 'supervisor', 'access/forbidden'],
  ])('%s, %s: %s', async (route, role, expected) => {
    expect(await enter(route, role)).toBe(expected);
  });
});

describe('a route that is public when asked a certain way', () => {
  test('is open to strangers who ask that way alone', async () => {
    expect(await asking({ public: 'true' }, 'narrowed')).toBe(true);
    for (const query of [
      {},
      { public: 'false' },
      { public: '' },
      { public: ['true', 'true'] },
      { Public: 'true' },
    ])
      expect(await asking(query, 'narrowed')).toBe('session/required');
  });

  test('opens no other', async () => {
    expect(await asking({ public: 'true' }, 'own')).toBe('session/required');
  });
});

describe('who asks, asked as the request came in', () => {
  const entering = async (asked: { roles: Role[]; ago: number }, ...rolesNow: Role[]) => {
    const somebody = (roles: Role[]) =>
      roles.length > 0 ? ({ grants: roles.map((role) => ({ role })) } as SignedIn) : null;
    const whoAsks = {
      answer: Promise.resolve(somebody(asked.roles)),
      at: performance.now() - asked.ago,
    };
    return askedBy({ whoAsks }, 'configure', somebody(rolesNow));
  };

  test('lets in and turns away by the answer under way', async () => {
    expect(await entering({ roles: ['admin'], ago: 100 })).toBe(true);
    expect(await entering({ roles: ['elected'], ago: 100 }, 'admin')).toBe('access/forbidden');
    expect(await entering({ roles: [], ago: 100 }, 'admin')).toBe('session/required');
  });

  test('is asked again when the body took its time', async () => {
    expect(await entering({ roles: ['admin'], ago: 5_000 })).toBe('session/required');
    expect(await entering({ roles: ['admin'], ago: 5_000 }, 'elected')).toBe('access/forbidden');
    expect(await entering({ roles: [], ago: 5_000 }, 'admin')).toBe(true);
  });
});
