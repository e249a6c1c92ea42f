import type { SetupHiddenBody, TownBody, TownLegal } from '@parvis/contract';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsWritten } from '../platform/problems/is-written.js';

class LegalDto implements Partial<TownLegal> {
  @IsOptional() @IsString() @MaxLength(500) publisher?: string;
  @IsOptional() @IsString() @MaxLength(500) director?: string;
  @IsOptional() @IsString() @MaxLength(500) host?: string;
  @IsOptional() @IsString() @MaxLength(500) dpo?: string;
}

export class TownDto implements TownBody {
  @IsString() @Length(1, 200) @IsWritten() name: string;
  @IsObject() @ValidateNested() @Type(() => LegalDto) legal: LegalDto;
}

export class SetupHiddenDto implements SetupHiddenBody {
  @IsBoolean() hidden: boolean;
}
