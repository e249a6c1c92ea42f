import { accounts } from './accounts.js';
import { bulk } from './bulk.js';
import { common } from './common.js';
import { domain } from './domain.js';
import { engagements } from './engagements.js';
import { entry } from './entry.js';
import { events } from './events.js';
import { handling } from './handling.js';
import { intake } from './intake.js';
import { keys } from './keys.js';
import { mailboxes } from './mailboxes.js';
import { notices } from './notices.js';
import { onTime } from './on-time.js';
import { outbox } from './outbox.js';
import { palette } from './palette.js';
import { password } from './password.js';
import { place } from './place.js';
import { policies } from './policies.js';
import { problems } from './problems.js';
import { promise } from './promise.js';
import { queue } from './queue.js';
import { residents } from './residents.js';
import { settings } from './settings.js';
import { replans } from './replans.js';
import { replies } from './replies.js';
import { setup, town } from './setup.js';
import { shell } from './shell.js';
import { signIn } from './sign-in.js';
import { ticket } from './ticket.js';
import { views } from './views.js';
import { warnings } from './warnings.js';
import { together } from './together.js';
import { wall } from './wall.js';

export const fr = {
  accounts,
  bulk,
  common,
  domain,
  engagements,
  entry,
  events,
  handling,
  intake,
  keys,
  mailboxes,
  notices,
  onTime,
  outbox,
  palette,
  password,
  place,
  policies,
  problems,
  promise,
  queue,
  replans,
  residents,
  settings,
  replies,
  setup,
  shell,
  signIn,
  ticket,
  views,
  together,
  warnings,
  town,
  wall,
};
export type Catalogue = typeof fr;
