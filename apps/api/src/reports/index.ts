export { ReportsModule } from './reports.module.js';
export { OpenReport } from './commands/open-report.js';
export { WithdrawReport } from './commands/withdraw-report.js';
export { WriteFromPage } from './commands/write-from-page.js';
export { FollowCodePipe } from './follow-code.pipe.js';
export { FollowDoor } from './follow-door.interceptor.js';
export { FollowQueries } from './follow.queries.js';
export { SourceLimit } from './source-limit.js';
