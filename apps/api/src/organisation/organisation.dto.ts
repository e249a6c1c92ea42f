import type { NewOutsideBodyBody, OutsideBodyBody } from '@parvis/contract';
import { IsBoolean, IsIn, IsOptional, IsString, IsUrl, Length, Matches } from 'class-validator';
import { IsEmailAddress } from '../platform/problems/is-email-address.js';
import { IsWritten } from '../platform/problems/is-written.js';

export class TopicListDto {
  @IsOptional() @IsIn(['true', 'false']) public?: 'true' | 'false';
}

export class OutsideBodyDto implements OutsideBodyBody {
  @IsString() @Length(1, 200) @IsWritten() name: string;
  @IsEmailAddress() email: string;
  @IsOptional() @IsString() @Length(3, 30) phone?: string | null;
  @IsOptional() @IsUrl({ protocols: ['http', 'https'], require_protocol: true }) url?: string | null;
  @IsString() @Length(1, 300) @IsWritten() competence: string;
  @IsOptional() @IsBoolean() active?: boolean;
}

export class NewOutsideBodyDto extends OutsideBodyDto implements NewOutsideBodyBody {
  @IsString() @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) @Length(1, 100) slug: string;
}
