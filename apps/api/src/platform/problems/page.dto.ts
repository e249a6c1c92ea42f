import { PAGE_LIMIT_MAX, type PageQuery } from '@parvis/contract';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Query of a keyset page. */
export class PageDto implements PageQuery {
  @IsOptional() @IsString() @MaxLength(500) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_LIMIT_MAX) limit?: number;
}
