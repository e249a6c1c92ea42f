import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { SavedView } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { ChangeView } from './commands/change-view.js';
import { RemoveView } from './commands/remove-view.js';
import { SaveView } from './commands/save-view.js';
import { ViewQueries } from './view.queries.js';
import { SavedViewDto } from './views.dto.js';

const Id = () => Param('id', new IdPipe('view/not-found'));

/** Filters under a name. They open nothing: what a view shows is asked with the rights of who looks at it. */
@Controller('views')
@Access('readers')
export class ViewsController {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly views: ViewQueries,
    private readonly save: SaveView,
    private readonly change: ChangeView,
    private readonly remove: RemoveView,
  ) {}

  @Get()
  @Answer('SavedViews')
  index(@CurrentActor() actor: SignedIn): Promise<SavedView[]> {
    return this.views.all(actor.accountId);
  }

  @Post()
  @OncePerKey()
  @Takes('SavedViewBody')
  @Answer('SavedView', 201)
  create(
    @Body() body: SavedViewDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
  ): Promise<SavedView> {
    return this.idempotent.run(actor.accountId, key, (tx) => this.save.within(tx, body, actor));
  }

  @Put(':id')
  @Takes('SavedViewBody')
  @Answer('SavedView')
  replace(@Id() id: string, @Body() body: SavedViewDto, @CurrentActor() actor: SignedIn): Promise<SavedView> {
    return this.change.execute(id, body, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  async destroy(@Id() id: string, @CurrentActor() actor: SignedIn): Promise<void> {
    await this.remove.execute(id, actor);
  }
}
