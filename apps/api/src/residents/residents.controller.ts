import { Controller, Get, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { ResidentMatches } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import { IsString, MaxLength } from 'class-validator';
import { Answer } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { FindResidents } from './find-residents.js';

class ResidentSearchDto {
  @IsString() @MaxLength(200) q: string;
}

@Controller('residents')
export class ResidentsController {
  constructor(private readonly residents: FindResidents) {}

  @Get()
  @Access(WRITING_ROLES)
  @ApiQuery({ name: 'q', required: true })
  @Answer('ResidentMatches')
  async find(@Query() { q }: ResidentSearchDto): Promise<ResidentMatches> {
    return { items: await this.residents.matching(q) };
  }
}
