export { DemoModule } from './demo.module.js';
export { FoundDemoTown } from './found-demo-town.js';
export { SeedDemo } from './seed-demo.js';
export { SignInQueries } from './sign-ins.queries.js';
export { DEMO_PASSWORD } from './town/accounts.js';
