import { WALL_NAME_MAX, WALL_SERVICES_MAX, type WallLinkBody } from '@parvis/contract';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { IsWritten } from '../platform/problems/is-written.js';

export class WallLinkDto implements WallLinkBody {
  @IsString() @Length(1, WALL_NAME_MAX) @IsWritten() name: string;
  @ValidateIf(({ services }) => services !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WALL_SERVICES_MAX)
  @IsUUID(undefined, { each: true })
  services: string[] | null;
}
