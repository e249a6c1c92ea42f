export { AgentsModule } from './agents.module.js';
export { authorOf, CurrentActor, type SignedIn } from './actor.js';
export { accountActor } from './account-actor.js';
export { Authenticate, credentialOf } from './authenticate.js';
export { CreateAccount, type NewAccount } from './commands/create-account.js';
export { CreateToken } from './commands/create-token.js';
export { visibleServices, visibleTo } from './visible-to.js';
