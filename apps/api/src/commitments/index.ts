export { answerDue } from './answer-due.js';
export { CommitmentsModule } from './commitments.module.js';
export { CommitmentQueries } from './commitment.queries.js';
export { presentCommitment } from './commitment.presenter.js';
export { TicketPromises, type Absorbed, type Terms } from './ticket-promises.js';
