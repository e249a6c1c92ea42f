export { IntakeModule } from './intake.module.js';
export { FileMail } from './commands/file-mail.js';
export { IntakeJobs, intakeSource } from './intake-jobs.js';
export { ReceiveMail } from './commands/receive-mail.js';
export { SmtpDoor } from './smtp-door.js';
