import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '@parvis/domain';

/**
 * Who may call a route. `public`: anyone · `account`: any signed-in account · `readers`: roles that open files ·
 * or the roles named. What they then see is narrowed by `visibleTo(actor)` in each query.
 */
export type AccessRule = 'public' | 'account' | 'readers' | readonly Role[];

export const ACCESS = 'parvis:access';

/** Every route declares one; a route without is refused, and a test lists them. */
export const Access = (rule: AccessRule) =>
  applyDecorators(SetMetadata(ACCESS, rule), ApiExtension('x-access', rule));

export const PUBLIC_WHEN = 'parvis:public-when';

/** A question of a query, by which a route narrows itself to what anyone may know. */
export interface PublicQuestion {
  name: string;
  value: string;
}

/** Beside `@Access`: asked with this very query, the route is open to anyone. Its handler answers by the same value. */
export const PublicWhen = (question: PublicQuestion) =>
  applyDecorators(
    SetMetadata(PUBLIC_WHEN, question),
    ApiExtension('x-public-when', `${question.name}=${question.value}`),
  );

export const PROVEN_LATER = 'parvis:proven-later';

/** Beside `@Access`: the command itself proves who asks, in its own transaction (see `Caller`). */
export const ProvenLater = () => SetMetadata(PROVEN_LATER, true);
