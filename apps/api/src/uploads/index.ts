export { UploadsModule } from './uploads.module.js';
export { attachUploads } from './attach-uploads.js';
export { UploadSweeper } from './upload-sweeper.js';
