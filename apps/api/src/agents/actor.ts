import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Grant } from '@parvis/domain';
import type { Request } from 'express';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { Author } from '../platform/events/record.js';

/** The account behind a request, with its rights as they are now. */
export interface SignedIn extends Actor {
  email: string;
  firstName: string;
  lastName: string;
  title: string | null;
  grants: Grant[];
}

/** Who asks on a route whose command proves it. */
export interface Caller {
  /** as this process remembers him: nothing may be told to him, or written in his name, before that is proven */
  supposed: SignedIn;
  /** what `tx` writes is kept only if he may still do what the route does, with the same rights */
  prove(tx: Transaction): void;
  /**
   * asks who he is now
   * @throws ProblemError `session/required`, `access/forbidden`
   */
  proven(): Promise<SignedIn>;
}

export interface ActorRequest extends Request {
  actor?: SignedIn;
  caller?: Caller;
}

export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ActorRequest>().actor,
);

export const CurrentCaller = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ActorRequest>().caller,
);

export const authorOf = (actor: SignedIn): Author => ({ id: actor.accountId, name: actor.name });
