import { describe, expect, test } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLES, type Role } from '@parvis/domain';
import { ProblemError } from '../platform/problems/problem.js';
import { Access, ProvenLater, PublicWhen, type AccessRule } from '../platform/security/access.js';
import { AccessGuard } from './access.guard.js';
import type { SignedIn } from './actor.js';
import type { Authenticate } from './authenticate.js';
import type { Callers } from './callers.js';

const rule = (access: AccessRule) => Access(access) as MethodDecorator;

class Routes {
  undeclared() {}
  @rule('public') open() {}
  @rule('account') own() {}
  @rule('account') @PublicWhen({ name: 'public', value: 'true' }) narrowed() {}
  @rule('readers') read() {}
  @rule(['admin']) configure() {}
  @rule(['admin']) @ProvenLater() write() {}
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
  const actor = (roles.length > 0 ? { grants } : null) as SignedIn | null;
  const authenticate = { headers: async () => actor } as unknown as Authenticate;
  const callers = {
    of: async (_: object, letIn: (actor: SignedIn | null) => SignedIn) => ({ supposed: letIn(actor) }),
  } as unknown as Callers;
  const context = {
    getType: () => 'http',
    getHandler: () => Routes.prototype[route],
    getClass: () => Routes,
    switchToHttp: () => ({ getRequest: () => ({ headers: {}, query }) }),
  } as unknown as ExecutionContext;
  try {
    return (await new AccessGuard(new Reflector(), authenticate, callers).canActivate(context)) as true;
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

  test.each(['own', 'read', 'configure', 'write'] as const)('%s asks a stranger who he is', async (route) => {
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
    ['write', 'admin', true],
    ['write', 'supervisor', 'access/forbidden'],
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
