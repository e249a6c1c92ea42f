export { WallsModule } from './walls.module.js';
