import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { HouseTime } from './clock/house-time.js';
import { TestClockController } from './clock/test-clock.controller.js';
import { Environment, readSettings } from './config/environment.js';
import { PublicUrl } from './config/public-url.js';
import { dataSourceOptions } from './database/data-source.js';
import { StatementLog } from './database/statement-log.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Doctor } from './doctor/doctor.js';
import { DoctorFigures } from './doctor/doctor-figures.js';
import { DoctorRounds } from './doctor/doctor-rounds.js';
import { Broadcaster } from './events/broadcaster.js';
import { EventInvariants } from './events/event-invariants.js';
import { Listener } from './events/listener.js';
import { Notifier } from './events/notifier.js';
import { Relay } from './events/relay.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { JobInvariants } from './jobs/job-invariants.js';
import { JobRunner } from './jobs/job-runner.js';
import { WorkerLiveness } from './jobs/worker-liveness.js';
import { Log } from './log/log.js';
import { Idempotent } from './security/idempotent.js';
import { RateLimiter } from './security/rate-limiter.js';
import { FileStore } from './storage/file-store.js';

const SHARED = [
  Broadcaster,
  Clock,
  Doctor,
  DoctorFigures,
  DoctorRounds,
  EventInvariants,
  FileStore,
  HouseTime,
  Idempotent,
  JobInvariants,
  JobRunner,
  Listener,
  Log,
  Metrics,
  Notifier,
  PublicUrl,
  RateLimiter,
  Relay,
  UnitOfWork,
  WorkerLiveness,
];

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Environment, Log],
      // one try: the start has just migrated this database, so its absence now is an error to say at once
      useFactory: ({ DATABASE_URL, PARVIS_DATABASE_POOL }: Environment, log: Log) => ({
        ...dataSourceOptions(DATABASE_URL, PARVIS_DATABASE_POOL),
        logging: ['query'],
        logger: new StatementLog(log),
        retryAttempts: 0,
      }),
    }),
  ],
  controllers: [HealthController, TestClockController],
  providers: [{ provide: Environment, useFactory: readSettings }, ...SHARED],
  exports: [Environment, ...SHARED],
})
export class PlatformModule {}
