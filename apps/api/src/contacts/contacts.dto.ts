import type { CountContactBody } from '@parvis/contract';
import { CHANNELS, type Channel } from '@parvis/domain';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class CountContactDto implements CountContactBody {
  @IsIn(CHANNELS) channel: Channel;
  @IsString() @Length(1, 100) topic: string;
  @IsOptional() @IsString() @MaxLength(2_000) note?: string;
}

export class MotifsDto {
  @IsIn(CHANNELS) channel: Channel;
}
