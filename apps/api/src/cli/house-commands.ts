import type { Command } from './command.js';

/** The house itself: whether it is in order, and how it comes back from a disaster. */
export const HOUSE_COMMANDS: Record<string, Command> = {
  doctor: {
    options: [],
    flags: ['repair', 'files'],
    run: async (app, options) => (await import('./examine-house.js')).examineHouse(app, options),
  },
  backup: {
    argument: 'file',
    options: [],
    flags: ['verify'],
    runAlone: async (settings, given) =>
      (await import('../platform/backup/run-backup.js')).runBackup(settings, given),
  },
  restore: {
    argument: 'file',
    options: [],
    flags: ['replace', 'while-running'],
    runAlone: async (settings, given) =>
      (await import('../platform/backup/run-restore.js')).runRestore(settings, given),
  },
};
