import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole, READING_ROLES } from '@parvis/domain';
import { ProblemError } from '../platform/problems/problem.js';
import {
  ACCESS,
  PROVEN_LATER,
  PUBLIC_WHEN,
  type AccessRule,
  type PublicQuestion,
} from '../platform/security/access.js';
import type { ActorRequest, SignedIn } from './actor.js';
import { Authenticate } from './authenticate.js';
import { Callers } from './callers.js';

/** Reads each route's `@Access`; a route that declares none is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
    private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // sockets authenticate at their handshake
    const places = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, places);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const open = this.reflector.getAllAndOverride<PublicQuestion | undefined>(PUBLIC_WHEN, places);
    if (open && request.query[open.name] === open.value) return true;
    if (this.reflector.getAllAndOverride<true | undefined>(PROVEN_LATER, places))
      request.caller = await this.callers.of(request.headers, (actor) => letIn(rule, actor));
    else request.actor = letIn(rule, await this.authenticate.headers(request.headers));
    return true;
  }
}

function letIn(rule: AccessRule | undefined, actor: SignedIn | null): SignedIn {
  if (!actor) throw new ProblemError('session/required');
  if (!rule || rule === 'public') throw new ProblemError('access/forbidden');
  const roles = rule === 'readers' ? READING_ROLES : rule;
  if (roles !== 'account' && !hasRole(actor, ...roles)) throw new ProblemError('access/forbidden');
  return actor;
}
