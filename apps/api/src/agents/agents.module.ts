import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AgentQueries } from './agent.queries.js';
import { AgentsController } from './agents.controller.js';
import { Authenticate } from './authenticate.js';
import { CreateAccount } from './commands/create-account.js';
import { CreateToken } from './commands/create-token.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { SessionController } from './session.controller.js';
import { SessionQueries } from './session.queries.js';

@Module({
  controllers: [SessionController, AgentsController],
  providers: [
    AgentQueries,
    Authenticate,
    CreateAccount,
    CreateToken,
    SessionQueries,
    SignIn,
    SignOut,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AgentQueries, Authenticate, CreateAccount, CreateToken],
})
export class AgentsModule {}
