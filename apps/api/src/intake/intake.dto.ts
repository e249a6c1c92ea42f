import { IsOptional, Matches } from 'class-validator';
import { PageDto } from '../platform/problems/page.dto.js';

export class IntakeListDto extends PageDto {
  /** several, comma-separated */
  @IsOptional() @Matches(/^[a-z,]{1,100}$/) state?: string;
}
