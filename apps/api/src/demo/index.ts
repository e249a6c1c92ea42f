export { DemoModule } from './demo.module.js';
export { GivePast } from './past/give-past.js';
export { SeedTown, type SeedWish } from './seed-town.js';
export { SeedingRefusal } from './seeding-refusal.js';
export { FoundDemoTown } from './found-demo-town.js';
export { SeedDemo } from './seed-demo.js';
export { SignInQueries } from './sign-ins.queries.js';
export { DEMO_PASSWORD } from './town/accounts.js';
