import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { KeepUpload } from './keep-upload.js';
import { UploadSweeper } from './upload-sweeper.js';
import { UploadsController } from './uploads.controller.js';

@Module({
  imports: [AgentsModule],
  controllers: [UploadsController],
  providers: [KeepUpload, UploadSweeper],
  exports: [UploadSweeper],
})
export class UploadsModule {}
