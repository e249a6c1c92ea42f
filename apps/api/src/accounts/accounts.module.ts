import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { AccountMails } from './account-mails.js';
import { AccountSettingsQueries } from './account-settings.queries.js';
import { AccountsController } from './accounts.controller.js';
import { AskReset } from './commands/ask-reset.js';
import { ChangeAccount } from './commands/change-account.js';
import { ChangeOwnPassword } from './commands/change-own-password.js';
import { DeactivateAccount } from './commands/deactivate-account.js';
import { InviteAccount } from './commands/invite-account.js';
import { ReactivateAccount } from './commands/reactivate-account.js';
import { SendLink } from './commands/send-link.js';
import { SetPasswordByLink } from './commands/set-password-by-link.js';
import { LinkTokens } from './link-tokens.js';
import { NewLink } from './new-link.js';
import { PasswordsController } from './passwords.controller.js';
import { WayOut } from './way-out.js';

@Module({
  imports: [AgentsModule, OrganisationModule],
  controllers: [AccountsController, PasswordsController],
  providers: [
    AccountMails,
    AccountSettingsQueries,
    AskReset,
    ChangeAccount,
    ChangeOwnPassword,
    DeactivateAccount,
    InviteAccount,
    LinkTokens,
    NewLink,
    ReactivateAccount,
    SendLink,
    SetPasswordByLink,
    WayOut,
  ],
  exports: [AccountMails, AccountSettingsQueries, InviteAccount],
})
export class AccountsModule {}
