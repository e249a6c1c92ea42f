import type { IntakeListQuery } from '@parvis/contract';
import { IsOptional, Matches } from 'class-validator';
import { PageDto } from '../platform/problems/page.dto.js';

export class IntakeListDto extends PageDto implements IntakeListQuery {
  /** several, comma-separated */
  @IsOptional() @Matches(/^[a-z,]{1,100}$/) state?: string;
}
