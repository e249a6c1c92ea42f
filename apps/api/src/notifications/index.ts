export { NotificationsModule } from './notifications.module.js';
export { AcknowledgeRegistration } from './commands/acknowledge-registration.js';
export { NotificationJobs } from './notification-jobs.js';
export { recordBounce } from './commands/record-bounce.js';
export { SendTrialMail } from './commands/send-trial-mail.js';
export { RecordDelivery } from './commands/record-delivery.js';
