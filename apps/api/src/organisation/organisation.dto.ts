import { IsIn, IsOptional } from 'class-validator';

export class TopicListDto {
  @IsOptional() @IsIn(['true', 'false']) public?: 'true' | 'false';
}
