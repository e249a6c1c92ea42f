import { Injectable } from '@nestjs/common';
import { accountMailSource } from './accounts/index.js';
import { IntakeJobs, intakeSource, SmtpDoor } from './intake/index.js';
import { NotificationJobs } from './notifications/index.js';
import { handoverSource } from './organisation/index.js';
import { DraftSweeper } from './portal/index.js';
import { DoctorRounds } from './platform/doctor/doctor-rounds.js';
import { Relay } from './platform/events/relay.js';
import { Log } from './platform/log/log.js';
import { JobRunner } from './platform/jobs/job-runner.js';
import { ticketEventSource } from './subscriptions.js';
import { HourFolder } from './quality/index.js';
import { SearchJobs } from './search/index.js';
import { HandsWaker, PromiseWaker, replanSource, TicketJobs } from './tickets/index.js';
import { UploadSweeper } from './uploads/index.js';
import { digestSource, DigestWaker, WarningsWaker } from './warnings/index.js';

/** What a worker does beside answering requests: mail in, events to jobs, jobs, promises, warnings to tell, hands to free, drafts to erase, figures to fold, the doctor's rounds. */
@Injectable()
export class HouseWork {
  constructor(
    private readonly smtp: SmtpDoor,
    private readonly relay: Relay,
    private readonly jobs: JobRunner,
    private readonly waker: PromiseWaker,
    private readonly hands: HandsWaker,
    private readonly warnings: WarningsWaker,
    private readonly digests: DigestWaker,
    private readonly doctor: DoctorRounds,
    private readonly intake: IntakeJobs,
    private readonly notifications: NotificationJobs,
    private readonly search: SearchJobs,
    private readonly tickets: TicketJobs,
    private readonly drafts: DraftSweeper,
    private readonly uploads: UploadSweeper,
    private readonly figures: HourFolder,
    private readonly log: Log,
  ) {}

  /** @returns where mail is received, or null */
  async start(): Promise<string | null> {
    this.intake.register();
    this.notifications.register();
    this.search.register();
    this.tickets.register();
    this.relay.addSource(intakeSource);
    this.relay.addSource(ticketEventSource);
    this.relay.addSource(handoverSource);
    this.relay.addSource(accountMailSource);
    this.relay.addSource(replanSource);
    this.relay.addSource(digestSource);
    await this.jobs.start();
    this.relay.start();
    this.waker.start();
    this.hands.start();
    this.warnings.start();
    this.digests.start();
    this.doctor.start();
    this.drafts.start();
    this.uploads.start();
    this.figures.start();
    void this.search.catchUp().catch((error) => this.log.warn('search: could not catch up', error));
    return this.smtp.start();
  }
}
