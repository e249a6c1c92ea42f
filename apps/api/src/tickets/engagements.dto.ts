import type { EngagementLinesQuery } from '@parvis/contract';
import { IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { IsInstant } from '../platform/problems/is-instant.js';
import { PageDto } from '../platform/problems/page.dto.js';

export class EngagementLinesDto extends PageDto implements EngagementLinesQuery {
  @IsOptional() @IsString() @MaxLength(2000) service?: string;
  @ValidateIf(({ assignee }) => !/^(me|none)?$/.test(assignee ?? '')) @IsUUID() assignee?: string;
  @IsOptional() @IsInstant() dueAfter?: string;
  @IsOptional() @IsInstant() dueUntil?: string;
}
