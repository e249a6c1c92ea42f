import { ACCOUNT_COMMANDS } from './account-commands.js';
import { ADMIN_COMMANDS } from './admin-commands.js';
import type { Command } from './command.js';
import { SEED_COMMANDS } from './seed-command.js';
import { HOUSE_COMMANDS } from './house-commands.js';
import { TOWN_COMMANDS } from './town-commands.js';

export { Refusal, tell } from './command.js';
export { readOptions } from './read-options.js';
export { USAGE } from './usage.js';

/** by noun and verb, or by a verb alone */
export const COMMANDS: Record<string, Command> = {
  ...ADMIN_COMMANDS,
  ...ACCOUNT_COMMANDS,
  ...TOWN_COMMANDS,
  ...HOUSE_COMMANDS,
  ...SEED_COMMANDS,
};
