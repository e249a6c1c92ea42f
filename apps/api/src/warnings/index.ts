export { WarningsModule } from './warnings.module.js';
export { digestSource } from './digest-source.js';
export { DigestWaker } from './digest-waker.js';
export { Digests, type Digest } from './digests.js';
export { WarningsWaker } from './warnings-waker.js';
