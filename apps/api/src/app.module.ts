import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AgentsModule } from './agents/index.js';
import { CommitmentsModule } from './commitments/index.js';
import { ContactsModule } from './contacts/index.js';
import { ConversationsModule } from './conversations/index.js';
import { DemoModule } from './demo/index.js';
import { HouseWork } from './house-work.js';
import { IntakeModule } from './intake/index.js';
import { LiveModule } from './live/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OrganisationModule } from './organisation/index.js';
import { RequestLog } from './platform/log/request-log.js';
import { PlacesModule } from './places/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { PortalModule } from './portal/index.js';
import { QualityModule } from './quality/index.js';
import { RepliesModule } from './replies/index.js';
import { ReportsModule } from './reports/index.js';
import { ResidentsModule } from './residents/index.js';
import { SearchModule } from './search/index.js';
import { TicketsModule } from './tickets/index.js';
import { ViewsModule } from './views/index.js';
import { UploadsModule } from './uploads/index.js';
import { WallsModule } from './walls/index.js';
import { WarningsModule } from './warnings/index.js';

@Module({
  imports: [
    PlatformModule,
    OrganisationModule,
    PlacesModule,
    AgentsModule,
    AccountsModule,
    ResidentsModule,
    ContactsModule,
    SearchModule,
    CommitmentsModule,
    ConversationsModule,
    UploadsModule,
    TicketsModule,
    ViewsModule,
    RepliesModule,
    WarningsModule,
    NotificationsModule,
    IntakeModule,
    ReportsModule,
    PortalModule,
    LiveModule,
    QualityModule,
    WallsModule,
    DemoModule,
  ],
  providers: [HouseWork],
})
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestLog).forRoutes('{*path}');
  }
}
