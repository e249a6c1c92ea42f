export { AccountsModule } from './accounts.module.js';
export { accountMailSource } from './account-mail-source.js';
export { AccountMails, type AccountMail } from './account-mails.js';
export { InviteAccount } from './commands/invite-account.js';
export { AccountSettingsQueries } from './account-settings.queries.js';
