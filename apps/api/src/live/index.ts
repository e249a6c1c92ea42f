export { shareSockets } from './shared-sockets.js';
export { LiveModule } from './live.module.js';
