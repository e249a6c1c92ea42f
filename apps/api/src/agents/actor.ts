import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Grant } from '@parvis/domain';
import type { Request } from 'express';
import type { Author } from '../platform/events/record.js';

/** The account behind a request, with its rights as they are now. */
export interface SignedIn extends Actor {
  email: string;
  firstName: string;
  lastName: string;
  title: string | null;
  grants: Grant[];
}

export interface ActorRequest extends Request {
  actor?: SignedIn;
}

export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ActorRequest>().actor,
);

export const authorOf = (actor: SignedIn): Author => ({ id: actor.accountId, name: actor.name });
