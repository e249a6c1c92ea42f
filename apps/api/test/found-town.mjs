import 'reflect-metadata';
import { FoundDemoTown } from '../dist/demo/index.js';
import { startProcess } from '../dist/start-process.js';

const app = await startProcess();
await app.get(FoundDemoTown).execute();
await app.close();
