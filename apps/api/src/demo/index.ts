export { DemoModule } from './demo.module.js';
export { FoundDemoTown } from './found-demo-town.js';
export { SeedDemo } from './seed-demo.js';
export { DEMO_PASSWORD } from './town/accounts.js';
