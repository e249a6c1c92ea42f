import { common } from './common.js';
import { domain } from './domain.js';
import { entry } from './entry.js';
import { events } from './events.js';
import { handling } from './handling.js';
import { intake } from './intake.js';
import { keys } from './keys.js';
import { outbox } from './outbox.js';
import { palette } from './palette.js';
import { place } from './place.js';
import { problems } from './problems.js';
import { promise } from './promise.js';
import { queue } from './queue.js';
import { replies } from './replies.js';
import { shell } from './shell.js';
import { signIn } from './sign-in.js';
import { ticket } from './ticket.js';

export const fr = {
  common,
  domain,
  entry,
  events,
  handling,
  intake,
  keys,
  outbox,
  palette,
  place,
  problems,
  promise,
  queue,
  replies,
  shell,
  signIn,
  ticket,
};
export type Catalogue = typeof fr;
