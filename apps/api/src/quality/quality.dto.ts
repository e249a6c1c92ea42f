import { ON_TIME_BY, type OnTimeBy, type OnTimeQuery } from '@parvis/contract';
import { CHANNELS, COMMITMENT_KINDS, type Channel, type CommitmentKind } from '@parvis/domain';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class OnTimeDto implements OnTimeQuery {
  @IsOptional() @Matches(DAY) from?: string;
  @IsOptional() @Matches(DAY) to?: string;
  @IsOptional() @IsIn(ON_TIME_BY) by?: OnTimeBy;
  @IsOptional() @IsString() @MaxLength(100) service?: string;
  @IsOptional() @IsString() @MaxLength(100) topic?: string;
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @IsOptional() @IsIn(COMMITMENT_KINDS) kind?: CommitmentKind;
}
