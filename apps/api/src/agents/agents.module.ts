import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AbsenceQueries } from './absence.queries.js';
import { AbsencesController } from './absences.controller.js';
import { AccessGuard } from './access.guard.js';
import { AgentQueries } from './agent.queries.js';
import { AgentsController } from './agents.controller.js';
import { Authenticate } from './authenticate.js';
import { Callers } from './callers.js';
import { CreateAccount } from './commands/create-account.js';
import { CreateToken } from './commands/create-token.js';
import { DisableAccount } from './commands/disable-account.js';
import { EnableAccount } from './commands/enable-account.js';
import { EndAbsence } from './commands/end-absence.js';
import { OpenSession } from './commands/open-session.js';
import { SetAbsence } from './commands/set-absence.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { SessionController } from './session.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionQueries } from './session.queries.js';

@Module({
  controllers: [SessionController, AgentsController, AbsencesController],
  providers: [
    AbsenceQueries,
    AgentQueries,
    Authenticate,
    Callers,
    CreateAccount,
    CreateToken,
    DisableAccount,
    EnableAccount,
    EndAbsence,
    OpenSession,
    SessionCookie,
    SessionQueries,
    SetAbsence,
    SignIn,
    SignOut,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    AgentQueries,
    Authenticate,
    CreateAccount,
    CreateToken,
    DisableAccount,
    EnableAccount,
    OpenSession,
    SessionCookie,
  ],
})
export class AgentsModule {}
