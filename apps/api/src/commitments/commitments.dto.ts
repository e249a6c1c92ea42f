import type { InlineCalendar, PreviewCommitmentBody } from '@parvis/contract';
import { CIVIL_UNITS, CLOCKS, ROLL_OVERS, type CivilUnit, type Clock, type RollOver } from '@parvis/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Validate,
  ValidateNested,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { IsInstant } from '../platform/problems/is-instant.js';

@ValidatorConstraint({ name: 'isNotBefore' })
class IsNotBeforeItsStart implements ValidatorConstraintInterface {
  validate(to: unknown, { object }: ValidationArguments): boolean {
    return Date.parse(String(to)) >= Date.parse((object as PauseDto).from);
  }
}

class PauseDto {
  @IsInstant() from: string;
  @IsInstant() @Validate(IsNotBeforeItsStart) to: string;
}

export class PreviewCommitmentDto implements PreviewCommitmentBody {
  /** its inside is checked by the domain's `parseCalendar`, which says what is wrong and where */
  @IsOptional() @IsObject() calendar?: InlineCalendar;
  @IsOptional() @IsString() @MaxLength(100) calendarId?: string;
  @IsIn(CLOCKS) clock: Clock;
  @IsString() @MaxLength(100) within: string;
  @IsOptional() @IsIn(CIVIL_UNITS) unit?: CivilUnit;
  @IsOptional() @IsIn(ROLL_OVERS) rollOver?: RollOver;
  @IsInstant() startedAt: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PauseDto)
  pauses?: PauseDto[];
}
