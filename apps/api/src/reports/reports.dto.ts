import { REPORT_TEXT_MAX, type FollowMessageBody, type ReportBody } from '@parvis/contract';
import {
  IsBoolean,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { IsEmailAddress } from '../platform/problems/is-email-address.js';
import { IsWritten } from '../platform/problems/is-written.js';

export class ReportDto implements ReportBody {
  @IsString() @Length(1, 100) topic: string;
  @IsString() @Length(1, REPORT_TEXT_MAX) @IsWritten() description: string;
  @IsOptional() @IsNumber() @IsLatitude() lat?: number;
  @IsOptional() @IsNumber() @IsLongitude() lon?: number;
  @IsOptional() @IsString() @MaxLength(500) address?: string;
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsEmailAddress() @MaxLength(254) email?: string;
  @IsOptional() @IsString() @Length(3, 30) phone?: string;
  @IsOptional() @IsString() @Length(1, 200) idempotencyKey?: string;
  @IsOptional() @IsString() @MaxLength(8_000) altcha?: string;
}

export class FollowMessageDto implements FollowMessageBody {
  @IsOptional() @IsString() @Length(1, REPORT_TEXT_MAX) @IsWritten() text?: string;
  @IsOptional() @IsBoolean() reopen?: boolean;
  @IsOptional() @IsString() @Length(1, 200) idempotencyKey?: string;
}
