import { BULK_MAX, type BulkAct, type BulkBody, type BulkItem } from '@parvis/contract';
import { CLOSING_REASONS, LEGAL_NATURES, type ClosingReason, type LegalNature } from '@parvis/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const KINDS = ['assign', 'qualify', 'close', 'reopen'] as const;

/** Each kind reads its own fields and no others. */
class BulkActDto {
  @IsIn(KINDS) kind: BulkAct['kind'];
  @ValidateIf(({ agentId }) => agentId !== null && agentId !== undefined) @IsUUID() agentId?: string | null;
  @IsOptional() @IsString() @MaxLength(100) service?: string;
  @IsOptional() @IsString() @MaxLength(100) topic?: string | null;
  @IsOptional() @IsIn(LEGAL_NATURES) nature?: LegalNature;
  @ValidateIf(({ kind }) => kind === 'close') @IsIn(CLOSING_REASONS) reason?: ClosingReason;
}

class BulkItemDto {
  @IsString() @MaxLength(30) number: string;
  @IsInt() version: number;
  @IsObject() @ValidateNested() @Type(() => BulkActDto) act: BulkActDto;
}

export class BulkDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => BulkItemDto)
  items: BulkItemDto[];
}

/** Checked field by field above, which types can't follow. */
export const itemsOf = ({ items }: BulkDto): BulkItem[] => items as BulkBody['items'];
