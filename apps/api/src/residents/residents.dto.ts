import type { MergeResidentBody, ResidentBody } from '@parvis/contract';
import { PREFERRED_CHANNELS, type PreferredChannel } from '@parvis/domain';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { IsEmailAddress } from '../platform/problems/is-email-address.js';

export class ResidentSearchDto {
  @IsString() @MaxLength(200) q: string;
}

export class ResidentDto implements ResidentBody {
  @IsOptional() @IsString() @MaxLength(100) firstName?: string | null;
  @IsOptional() @IsString() @MaxLength(100) lastName?: string | null;
  @IsOptional() @IsString() @MaxLength(500) address?: string | null;
  @IsArray() @ArrayMaxSize(20) @IsEmailAddress({ each: true }) emails: string[];
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(3, 30, { each: true }) phones: string[];
  @IsOptional() @IsIn(PREFERRED_CHANNELS) preferredChannel?: PreferredChannel | null;
  @IsBoolean() notices: boolean;
}

export class MergeResidentDto implements MergeResidentBody {
  @IsUUID() into: string;
  @IsInt() intoVersion: number;
}
