import type { AbsenceBody } from '@parvis/contract';
import { IsUUID, ValidateIf } from 'class-validator';
import { IsInstant } from '../platform/problems/is-instant.js';

export class AbsenceDto implements AbsenceBody {
  @IsInstant() startsAt: string;
  @IsInstant() endsAt: string;
  @ValidateIf(({ standInId }) => standInId !== null && standInId !== undefined)
  @IsUUID()
  standInId?: string | null;
}
