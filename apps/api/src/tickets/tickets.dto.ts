import {
  type AcknowledgeBody,
  type AnnounceDateBody,
  type ForwardTicketBody,
  DUE_FILTERS,
  MESSAGE_DIRECTIONS,
  NEARBY_METRES_MAX,
  PAUSE_REASONS,
  SUBJECT_MAX,
  TEXT_MAX,
  WORD_MAX,
  type AssignTicketBody,
  type AttachBody,
  type CloseTicketBody,
  type DueFilter,
  type LogContactBody,
  type MergeTicketBody,
  type MessageDirection,
  type NewResidentBody,
  type NearbyQuestion,
  type NoteBody,
  type OpenTicketBody,
  type PauseReason,
  type PauseTicketBody,
  type QualifyTicketBody,
  type ReplyBody,
  type ResolveTicketBody,
  type TakeNextBody,
  type TicketListQuery,
} from '@parvis/contract';
import {
  ACKNOWLEDGEMENT_REASONS,
  CHANNELS,
  CLOSING_CAUSES,
  CLOSING_REASONS,
  CONTACT_OUTCOMES,
  LEGAL_NATURES,
  SECTORS,
  TICKET_STATUSES,
  type AcknowledgementReason,
  type Channel,
  type ClosingCause,
  type ClosingReason,
  type ContactOutcome,
  type LegalNature,
  type Sector,
} from '@parvis/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsEmailAddress } from '../platform/problems/is-email-address.js';
import { IsInstant } from '../platform/problems/is-instant.js';
import { IsListOf } from '../platform/problems/is-list-of.js';
import { IsWritten } from '../platform/problems/is-written.js';
import { PageDto } from '../platform/problems/page.dto.js';

export class TicketListDto extends PageDto implements TicketListQuery {
  @IsOptional() @IsString() @MaxLength(300) q?: string;
  @IsOptional() @IsListOf([...TICKET_STATUSES, 'all']) status?: string;
  @IsOptional() @IsString() @MaxLength(2000) service?: string;
  @IsOptional() @IsString() @MaxLength(2000) topic?: string;
  @IsOptional() @IsListOf(CHANNELS) channel?: string;
  @ValidateIf(({ assignee }) => !/^(me|none)?$/.test(assignee ?? '')) @IsUUID() assignee?: string;
  @IsOptional() @IsIn(DUE_FILTERS) due?: DueFilter;
  @IsOptional() @IsInstant() dueAfter?: string;
  @IsOptional() @IsInstant() dueUntil?: string;
}

export class NewResidentDto implements NewResidentBody {
  @IsOptional() @IsString() @MaxLength(100) firstName?: string;
  @IsOptional() @IsString() @MaxLength(100) lastName?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEmailAddress({ each: true })
  emails?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(3, 30, { each: true })
  phones?: string[];
  @IsOptional() @IsString() @MaxLength(500) address?: string;
}

export class LocationDto {
  @IsOptional() @IsNumber() @IsLatitude() lat?: number;
  @IsOptional() @IsNumber() @IsLongitude() lon?: number;
  @IsOptional() @IsString() @MaxLength(500) address?: string;
}

export class OpenTicketDto implements OpenTicketBody {
  @IsIn(CHANNELS) channel: Channel;
  @IsString() @Length(1, SUBJECT_MAX) @IsWritten() subject: string;
  @IsString() @MaxLength(TEXT_MAX) description: string;
  @IsOptional() @IsString() @MaxLength(100) topic?: string;
  @IsOptional() @IsString() @MaxLength(100) service?: string;
  @IsOptional() @IsString() @MaxLength(100) site?: string;
  @IsOptional() @IsUUID() residentId?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => NewResidentDto) resident?: NewResidentDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => LocationDto) location?: LocationDto;
  @IsOptional() @IsInstant() receivedAt?: string;
}

export class QualifyTicketDto implements QualifyTicketBody {
  @IsOptional() @IsString() @MaxLength(100) topic?: string | null;
  @IsOptional() @IsString() @MaxLength(100) service?: string;
  @IsOptional() @IsIn(SECTORS) sector?: Sector;
  @IsOptional() @IsString() @MaxLength(100) site?: string;
  @IsOptional() @IsIn(LEGAL_NATURES) nature?: LegalNature;
}

export class AssignTicketDto implements AssignTicketBody {
  @ValidateIf(({ agentId }) => agentId !== null && agentId !== undefined) @IsUUID() agentId?: string | null;
  @IsOptional() @IsString() @MaxLength(100) service?: string;
  @IsOptional() @IsString() @MaxLength(WORD_MAX) word?: string;
}

export class TakeNextDto implements TakeNextBody {
  @IsOptional() @IsString() @MaxLength(2000) service?: string;
}

export class PauseTicketDto implements PauseTicketBody {
  @IsIn(PAUSE_REASONS) reason: PauseReason;
  @IsOptional() @IsString() @MaxLength(TEXT_MAX) question?: string;
  @IsOptional() @IsInstant() until?: string;
}

export class MergeTicketDto implements MergeTicketBody {
  @IsString() @Length(1, 40) into: string;
  @IsInt() @Min(1) intoVersion: number;
}

export class ResolveTicketDto implements ResolveTicketBody {
  @IsString() @Length(1, 2000) @IsWritten() outcome: string;
  @IsOptional() @IsBoolean() incident?: boolean;
}

export class CloseTicketDto implements CloseTicketBody {
  @IsIn(CLOSING_REASONS) reason: ClosingReason;
  @IsOptional() @IsString() @MaxLength(TEXT_MAX) message?: string;
  @IsOptional() @IsIn(Object.values(CLOSING_CAUSES).flat()) cause?: ClosingCause;
  @IsOptional() @IsString() @MaxLength(300) words?: string;
}

export class AnnounceDateDto implements AnnounceDateBody {
  @IsString() @MaxLength(10) date: string;
  @IsOptional() @IsString() @MaxLength(TEXT_MAX) message?: string;
}

export class AcknowledgeDto implements AcknowledgeBody {
  @IsIn(ACKNOWLEDGEMENT_REASONS) reason: AcknowledgementReason;
  @IsOptional() @IsString() @MaxLength(500) comment?: string | null;
  @IsString() @Length(1, 300) @IsWritten() nextAction: string;
  @IsInstant() nextActionAt: string;
}

export class ForwardTicketDto implements ForwardTicketBody {
  @IsOptional() @IsString() @Length(1, 100) body?: string;
  @ValidateIf(({ body }) => body === undefined) @IsString() @Length(1, 200) @IsWritten() name?: string;
  @ValidateIf(({ body }) => body === undefined) @IsEmailAddress() email?: string;
  @IsOptional() @IsString() @MaxLength(TEXT_MAX) message?: string;
  @IsBoolean() keepContact: boolean;
}

export class ReplyDto implements ReplyBody {
  @IsOptional() @IsString() @Length(1, 40) lastSeen?: string;
  @IsString() @Length(1, TEXT_MAX) @IsWritten() text: string;
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @IsOptional() @IsBoolean() incident?: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) attachments?: string[];
}

export class NoteDto implements NoteBody {
  @IsString() @Length(1, TEXT_MAX) @IsWritten() text: string;
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) attachments?: string[];
}

export class LogContactDto implements LogContactBody {
  @IsOptional() @IsBoolean() chaseUp?: boolean;
  @IsOptional() @IsBoolean() callBack?: boolean;
  @IsIn(CHANNELS) channel: Channel;
  @IsIn(MESSAGE_DIRECTIONS) direction: MessageDirection;
  @IsOptional() @IsIn(CONTACT_OUTCOMES) outcome?: ContactOutcome;
  @IsOptional() @IsString() @MaxLength(TEXT_MAX) text?: string;
  @IsOptional() @IsInstant() at?: string;
}

export class AttachDto implements AttachBody {
  @IsString() @Length(1, 40) with: string;
}

export class NearbyDto implements NearbyQuestion {
  @IsOptional() @Type(() => Number) @IsNumber() @Min(1) @Max(NEARBY_METRES_MAX) radius?: number;
}
