import type { ReplanBody, ReplanPreviewBody, ReplansQuery } from '@parvis/contract';
import type { CalendarDefinition } from '@parvis/domain';
import { IsObject, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsWritten } from '../../platform/problems/is-written.js';

export class ReplansDto implements ReplansQuery {
  @IsOptional() @IsUUID() calendarId?: string;
  @IsOptional() @IsUUID() policyId?: string;
  @IsOptional() @IsUUID() serviceId?: string;
}

export class ReplanDto extends ReplansDto implements ReplanBody {
  @IsString() @Length(1, 500) @IsWritten() reason: string;
}

export class ReplanPreviewDto extends ReplansDto implements ReplanPreviewBody {
  @IsOptional() @IsObject() definition?: CalendarDefinition;
}
