import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { QualityModule } from '../quality/index.js';
import { TicketsModule } from '../tickets/index.js';
import { MakeWallLink } from './commands/make-wall-link.js';
import { RevokeWallLink } from './commands/revoke-wall-link.js';
import { WallDoor } from './wall-door.js';
import { WallFiguresQueries } from './wall-figures.queries.js';
import { WallLinkQueries } from './wall-link.queries.js';
import { WallTokens } from './wall-tokens.js';
import { WallsController } from './walls.controller.js';

/** Big screens without an account. */
@Module({
  imports: [AgentsModule, QualityModule, TicketsModule],
  controllers: [WallsController],
  providers: [MakeWallLink, RevokeWallLink, WallDoor, WallFiguresQueries, WallLinkQueries, WallTokens],
})
export class WallsModule {}
