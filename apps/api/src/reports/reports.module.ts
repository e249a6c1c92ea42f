import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { TicketsModule } from '../tickets/index.js';
import { OpenReport } from './commands/open-report.js';
import { DevelopPhoto } from './photos/develop-photo.js';
import { photoUploads } from './photos/photo-upload.js';
import { ReportsController } from './reports.controller.js';
import { SourceLimit } from './source-limit.js';

@Module({
  imports: [MulterModule.registerAsync(photoUploads), TicketsModule],
  controllers: [ReportsController],
  providers: [DevelopPhoto, OpenReport, SourceLimit],
})
export class ReportsModule {}
