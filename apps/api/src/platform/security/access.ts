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
