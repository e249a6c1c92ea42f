// What `npm run larger` starts, for tests: TypeScript of the API may not reach into tools/.
export { nginxIsHere } from '../../../tools/larger/nginx.mjs';
export { redisIsHere, redisUrl, startRedis } from '../../../tools/larger/redis.mjs';
export { freePort } from '../../../tools/ports.mjs';
