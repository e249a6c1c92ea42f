import { DRAFT_MAX, type DraftBody } from '@parvis/contract';
import { IsOptional, IsString, IsUUID, Length, MaxLength, ValidateIf } from 'class-validator';

export class DraftDto implements DraftBody {
  @IsString() @MaxLength(DRAFT_MAX) text: string;
  @IsString() @Length(1, 200) key: string;
  @IsOptional() @IsString() @MaxLength(40) seen?: string | null;
  @ValidateIf(({ base }) => base !== null) @IsUUID() base: string | null;
}
