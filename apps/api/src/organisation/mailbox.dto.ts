import type { MailboxBody, MailboxOrderBody } from '@parvis/contract';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import { IsEmailAddress } from '../platform/problems/is-email-address.js';
import { IsWritten } from '../platform/problems/is-written.js';

export class MailboxDto implements MailboxBody {
  @IsString() @Length(3, 254) @IsEmailAddress() address: string;
  @IsString() @Length(1, 200) @IsWritten() name: string;
  @IsUUID() serviceId: string;
  @IsOptional() @IsUUID() topicId: string | null = null;
  @IsUUID() policyId: string;
  @IsOptional() @IsBoolean() active?: boolean;
}

export class MailboxOrderDto implements MailboxOrderBody {
  @IsArray() @ArrayMaxSize(1_000) @ArrayUnique() @IsUUID(undefined, { each: true }) ids: string[];
}
