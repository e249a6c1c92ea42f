import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { OutsideBodyView } from '@parvis/contract';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { AddOutsideBody } from './commands/add-outside-body.js';
import { ChangeOutsideBody } from './commands/change-outside-body.js';
import { NewOutsideBodyDto, OutsideBodyDto } from './organisation.dto.js';
import { OutsideBodyQueries } from './outside-body.queries.js';

@Controller('outside-bodies')
export class OutsideBodiesController {
  constructor(
    private readonly bodies: OutsideBodyQueries,
    private readonly add: AddOutsideBody,
    private readonly change: ChangeOutsideBody,
  ) {}

  @Get()
  @Access('account')
  @Answer('OutsideBodyViews')
  index(): Promise<OutsideBodyView[]> {
    return this.bodies.all();
  }

  @Post()
  @Access(['supervisor', 'admin'])
  @Takes('NewOutsideBodyBody')
  @Answer('OutsideBodyView', 201)
  create(@Body() body: NewOutsideBodyDto): Promise<OutsideBodyView> {
    return this.add.execute(body);
  }

  @Put(':id')
  @Access(['supervisor', 'admin'])
  @Takes('OutsideBodyBody')
  @Answer('OutsideBodyView')
  replace(
    @Param('id', new IdPipe('outside-body/not-found')) id: string,
    @Body() body: OutsideBodyDto,
  ): Promise<OutsideBodyView> {
    return this.change.execute(id, body);
  }
}
