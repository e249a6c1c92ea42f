import { VIEW_NAME_MAX, type SavedViewBody } from '@parvis/contract';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsWritten } from '../platform/problems/is-written.js';

export class SavedViewDto implements SavedViewBody {
  @IsString() @Length(1, VIEW_NAME_MAX) @IsWritten() name: string;
  @IsString() @MaxLength(2000) filters: string;
  @IsOptional() @IsString() @MaxLength(100) service?: string | null;
}
