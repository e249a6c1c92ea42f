import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole, READING_ROLES } from '@parvis/domain';
import { ProblemError } from '../platform/problems/problem.js';
import { ACCESS, PUBLIC_WHEN, type AccessRule, type PublicQuestion } from '../platform/security/access.js';
import type { ActorRequest } from './actor.js';
import { Authenticate } from './authenticate.js';

/** Reads each route's `@Access`; a route that declares none is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // sockets authenticate at their handshake
    const places = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, places);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const open = this.reflector.getAllAndOverride<PublicQuestion | undefined>(PUBLIC_WHEN, places);
    if (open && request.query[open.name] === open.value) return true;
    const actor = await this.authenticate.headers(request.headers);
    if (!actor) throw new ProblemError('session/required');
    if (!rule) throw new ProblemError('access/forbidden');
    const roles = rule === 'readers' ? READING_ROLES : rule;
    if (roles !== 'account' && !hasRole(actor, ...roles)) throw new ProblemError('access/forbidden');
    request.actor = actor;
    return true;
  }
}
