import type { AddressQuestion } from '@parvis/contract';
import { Type } from 'class-transformer';
import { IsLatitude, IsLongitude, IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';

export class AddressQuestionDto implements AddressQuestion {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @Type(() => Number) @IsNumber() @IsLatitude() lat?: number;
  @IsOptional() @Type(() => Number) @IsNumber() @IsLongitude() lon?: number;
}
