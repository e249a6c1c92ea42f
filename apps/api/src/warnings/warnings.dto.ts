import type { PreferencesView, WarningsReadBody } from '@parvis/contract';
import { IsBoolean } from 'class-validator';
import { IsInstant } from '../platform/problems/is-instant.js';

export class WarningsReadDto implements WarningsReadBody {
  @IsInstant() until: string;
}

export class PreferencesDto implements PreferencesView {
  @IsBoolean() warningMails: boolean;
}
