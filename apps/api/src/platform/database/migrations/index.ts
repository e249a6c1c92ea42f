import { CreateTables1764000000000 } from './1764000000000-create-tables.js';
import { AddWorkLists1764000000001 } from './1764000000001-add-work-lists.js';
import { AddTicketWaits1764100000000 } from './1764100000000-add-ticket-waits.js';
import { LengthenTicketNumbers1764100000001 } from './1764100000001-lengthen-ticket-numbers.js';
import { AddContactOutcomes1764200000000 } from './1764200000000-add-contact-outcomes.js';
import { AddPhotoSizes1764300000000 } from './1764300000000-add-photo-sizes.js';
import { AddReportDrafts1764350000000 } from './1764350000000-add-report-drafts.js';
import { AddToldResidents1764400000000 } from './1764400000000-add-told-residents.js';
import { AddPlaces1764410000000 } from './1764410000000-add-places.js';
import { AddIncidents1764410000001 } from './1764410000001-add-incidents.js';
import { AddSearch1764500000000 } from './1764500000000-add-search.js';
import { AddQuickEntry1764510000000 } from './1764510000000-add-quick-entry.js';
import { AddTownLegal1764520000000 } from './1764520000000-add-town-legal.js';
import { AddWorkingTogether1764600000000 } from './1764600000000-add-working-together.js';
import { AddHandling1764610000000 } from './1764610000000-add-handling.js';
import { AddSettings1764620000000 } from './1764620000000-add-settings.js';
import { AddResidentCard1764650000000 } from './1764650000000-add-resident-card.js';
import { AddSavedViews1764651000000 } from './1764651000000-add-saved-views.js';
import { AddAccounts1764660000000 } from './1764660000000-add-accounts.js';
import { AddFirstRun1764665000000 } from './1764665000000-add-first-run.js';
import { AddFreeQueue1764680000000 } from './1764680000000-add-free-queue.js';
import { AddDemoHistory1764690000000 } from './1764690000000-add-demo-history.js';
import { AddDoctor1764700000000 } from './1764700000000-add-doctor.js';
import { SpeedSearch1764705000000 } from './1764705000000-speed-search.js';
import { AddPromiseConditions1764710000000 } from './1764710000000-add-promise-conditions.js';
import { AddWarnings1764720000000 } from './1764720000000-add-warnings.js';
import { AddWall1764730000000 } from './1764730000000-add-wall.js';
import { AddReplans1764740000000 } from './1764740000000-add-replans.js';
import { AddPlaceHours1764750000000 } from './1764750000000-add-place-hours.js';
import { AddOrganisationEdition1764760000000 } from './1764760000000-add-organisation-edition.js';
import { AddSuppose1764770000000 } from './1764770000000-add-suppose.js';
import { SpeedWords1764780000000 } from './1764780000000-speed-words.js';

export const MIGRATIONS = [
  CreateTables1764000000000,
  AddWorkLists1764000000001,
  AddTicketWaits1764100000000,
  LengthenTicketNumbers1764100000001,
  AddContactOutcomes1764200000000,
  AddPhotoSizes1764300000000,
  AddReportDrafts1764350000000,
  AddToldResidents1764400000000,
  AddPlaces1764410000000,
  AddIncidents1764410000001,
  AddSearch1764500000000,
  AddQuickEntry1764510000000,
  AddTownLegal1764520000000,
  AddWorkingTogether1764600000000,
  AddHandling1764610000000,
  AddSettings1764620000000,
  AddResidentCard1764650000000,
  AddSavedViews1764651000000,
  AddAccounts1764660000000,
  AddFirstRun1764665000000,
  AddFreeQueue1764680000000,
  AddDemoHistory1764690000000,
  AddDoctor1764700000000,
  SpeedSearch1764705000000,
  AddPromiseConditions1764710000000,
  AddWarnings1764720000000,
  AddWall1764730000000,
  AddReplans1764740000000,
  AddPlaceHours1764750000000,
  AddOrganisationEdition1764760000000,
  AddSuppose1764770000000,
  SpeedWords1764780000000,
];
