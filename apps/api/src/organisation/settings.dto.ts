import {
  SETTINGS_OBJECTS,
  type CalendarBody,
  type DeactivateServiceBody,
  type PolicyBody,
  type ServiceBody,
  type SettingsChangesQuery,
  type SettingsObject,
  type SiteBody,
  type TopicBody,
} from '@parvis/contract';
import {
  CHANNELS,
  CIVIL_UNITS,
  CLOCKS,
  COMMITMENT_KINDS,
  LEGAL_NATURES,
  PROMISE_STARTS,
  PROMISE_WAITS,
  ROLL_OVERS,
  SECTORS,
  STOP_ACTS,
  type CalendarDefinition,
  type Channel,
  type CivilUnit,
  type Clock,
  type CommitmentKind,
  type CommitmentPolicy,
  type LegalNature,
  type PromiseStart,
  type PromiseTerms,
  type PromiseWait,
  type RollOver,
  type Sector,
  type StopAct,
} from '@parvis/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsWritten } from '../platform/problems/is-written.js';

export class SiteDto implements SiteBody {
  @IsString() @Length(1, 200) @IsWritten() name: string;
  @IsString() @Length(1, 60) timeZone: string;
  @IsOptional() @IsString() @MaxLength(500) address?: string | null;
  @IsOptional() @IsString() @MaxLength(30) phone?: string | null;
  @IsOptional() @IsBoolean() active?: boolean;
  @IsOptional() @IsUUID() calendarId?: string | null;
}

export class ServiceDto implements ServiceBody {
  @IsString() @Length(1, 200) @IsWritten() name: string;
  @IsIn(SECTORS) sector: Sector;
  @IsUUID() siteId: string;
  @IsOptional() @IsString() @MaxLength(30) phone?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  directionIds?: string[];
  @IsOptional() @IsUUID() calendarId?: string | null;
}

export class DeactivateServiceDto implements DeactivateServiceBody {
  @IsUUID() successorId: string;
  @IsBoolean() grantsToo: boolean;
}

export class TopicDto implements TopicBody {
  @IsString() @Length(1, 200) @IsWritten() name: string;
  @IsOptional() @IsUUID() parentId: string | null = null;
  @IsUUID() serviceId: string;
  @IsIn(SECTORS) sector: Sector;
  @IsIn(LEGAL_NATURES) nature: LegalNature;
  @IsOptional() @IsUUID() policyId: string | null = null;
  @IsBoolean() public: boolean;
  @IsBoolean() active: boolean;
  @IsInt() @Min(-999_999) @Max(999_999) position: number;
}

export class ImportDto {
  @IsOptional() @IsString() @MaxLength(100) apply?: string;
}

export class CalendarDto implements CalendarBody {
  @IsString() @Length(1, 200) @IsWritten() name: string;
  /** its inside is checked by the domain's `parseCalendar`, which says what is wrong and where */
  @IsObject() definition: CalendarDefinition;
}

class PromiseDto implements PromiseTerms {
  @IsIn(COMMITMENT_KINDS) kind: CommitmentKind;
  @IsIn(CLOCKS) clock: Clock;
  @IsString() @MaxLength(100) within: string;
  @IsOptional() @IsIn(CIVIL_UNITS) unit?: CivilUnit;
  @IsOptional() @IsIn(ROLL_OVERS) rollOver?: RollOver;
  @IsString() @Length(1, 500) @IsWritten() source: string;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(CHANNELS, { each: true }) channels?: Channel[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(LEGAL_NATURES, { each: true }) natures?: LegalNature[];
  @IsOptional() @IsIn(PROMISE_STARTS) startedBy?: PromiseStart;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(PROMISE_WAITS, { each: true }) pausedBy?: PromiseWait[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(STOP_ACTS, { each: true }) keptBy?: StopAct[];
  /** what they may be is checked by the domain's `parseThresholds` */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsNumber({}, { each: true }) warnAt?: number[];
}

class DefinitionDto implements CommitmentPolicy {
  @IsArray()
  @ArrayMaxSize(30)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PromiseDto)
  promises: PromiseDto[];
  @IsBoolean() answersEachMessage: boolean;
}

export class PolicyDto implements PolicyBody {
  @IsString() @Length(1, 200) @IsWritten() name: string;
  @IsUUID() calendarId: string;
  @IsOptional() @IsBoolean() placeHours?: boolean;
  @IsArray() @ArrayUnique() @IsIn(CHANNELS, { each: true }) channels: Channel[];
  @IsObject() @ValidateNested() @Type(() => DefinitionDto) definition: DefinitionDto;
}

export class ChangesDto implements SettingsChangesQuery {
  @IsOptional() @IsIn(SETTINGS_OBJECTS) object?: SettingsObject;
}
