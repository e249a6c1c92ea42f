import { refusalContest } from '@parvis/domain';
import type { TicketPromises } from '../commitments/index.js';
import type { FileFacts } from './words/file-facts.js';

/** When the town's silence will have refused what the file asks, and who is asked against it then. */
export function silenceOf(promises: TicketPromises): Required<Pick<FileFacts, 'silenceAt' | 'contest'>> {
  const owed = promises.owes('implicit-decision');
  return {
    silenceAt: owed?.dueAt.toISOString() ?? null,
    contest: refusalContest(owed?.source ?? ''),
  };
}
