import { runBackup, runRestore } from '../platform/backup/backup-commands.js';
import { HandsQueries } from '../tickets/index.js';
import { Refusal, type Command } from './command.js';

/** The house itself: whether it is in order, and how it comes back from a disaster. */
export const HOUSE_COMMANDS: Record<string, Command> = {
  doctor: {
    options: [],
    async run(app) {
      const adrift = await app.get(HandsQueries).adrift();
      if (adrift.length === 0) return 'Every open file is in one queue or in one present agent’s hands.';
      throw new Refusal(adrift.map(({ number, because }) => `${number} ${because}`).join('\n'));
    },
  },
  backup: { argument: 'file', options: [], flags: ['verify'], runAlone: runBackup },
  restore: { argument: 'file', options: [], flags: ['replace', 'while-running'], runAlone: runRestore },
};
