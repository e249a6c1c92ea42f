import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { AddCalendar } from './commands/add-calendar.js';
import { AddMailbox } from './commands/add-mailbox.js';
import { AddPolicy } from './commands/add-policy.js';
import { AddService } from './commands/add-service.js';
import { AddSite } from './commands/add-site.js';
import { AddTopic } from './commands/add-topic.js';
import { ChangeCalendar } from './commands/change-calendar.js';
import { ChangeMailbox } from './commands/change-mailbox.js';
import { ChangePolicy } from './commands/change-policy.js';
import { ChangeService } from './commands/change-service.js';
import { ChangeSite } from './commands/change-site.js';
import { ChangeTopic } from './commands/change-topic.js';
import { ChangeTown } from './commands/change-town.js';
import { HideSetup } from './commands/hide-setup.js';
import { OrderMailboxes } from './commands/order-mailboxes.js';
import { MailboxesController } from './mailboxes.controller.js';
import { SetupQueries } from './setup.queries.js';
import { TownController } from './town.controller.js';
import { DeactivateService } from './commands/deactivate-service.js';
import { ImportTopics } from './commands/import-topics.js';
import { ReactivateService } from './commands/reactivate-service.js';
import { UndoTopicImport } from './commands/undo-topic-import.js';
import { CalendarFilesController } from './calendar-files.controller.js';
import { PromiseSettingsController } from './promise-settings.controller.js';
import { ServicesController } from './services.controller.js';
import { SettingsChangesController } from './settings-changes.controller.js';
import { SettingsQueries } from './settings.queries.js';
import { Settle } from './settle.js';
import { SitesController } from './sites.controller.js';
import { TopicsController } from './topics.controller.js';
import { AddOutsideBody } from './commands/add-outside-body.js';
import { ChangeOutsideBody } from './commands/change-outside-body.js';
import { DescribeTown } from './commands/describe-town.js';
import { FoundTown } from './commands/found-town.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OutsideBodiesController } from './outside-bodies.controller.js';
import { OutsideBodyQueries } from './outside-body.queries.js';

const SETTINGS = [
  AddCalendar,
  AddMailbox,
  AddPolicy,
  AddService,
  AddSite,
  AddTopic,
  ChangeCalendar,
  ChangeMailbox,
  ChangePolicy,
  ChangeService,
  ChangeSite,
  ChangeTopic,
  ChangeTown,
  HideSetup,
  OrderMailboxes,
  DeactivateService,
  ImportTopics,
  ReactivateService,
  UndoTopicImport,
];

@Module({
  imports: [AgentsModule],
  controllers: [
    MailboxesController,
    TownController,
    OrganisationController,
    OutsideBodiesController,
    CalendarFilesController,
    PromiseSettingsController,
    ServicesController,
    SettingsChangesController,
    SitesController,
    TopicsController,
  ],
  providers: [
    ...SETTINGS,
    Settle,
    SettingsQueries,
    SetupQueries,
    DescribeTown,
    AddOutsideBody,
    ChangeOutsideBody,
    FoundTown,
    OrganisationQueries,
    OutsideBodyQueries,
  ],
  exports: [DescribeTown, FoundTown, OrganisationQueries, Settle],
})
export class OrganisationModule {}
