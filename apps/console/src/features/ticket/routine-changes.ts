import type { StaleVersionDetails } from '@parvis/contract';

type Change = StaleVersionDetails['changes'][number];

/** promises the house's own letter keeps */
const RECEIPTS: readonly unknown[] = ['registration-receipt', 'acknowledgement'];

/**
 * What the house did by itself: the acknowledgement, what else it told the resident, and that the post has taken a letter
 * the agent had before him. It changes nothing an agent decides on, and happens in the very seconds in which a quick
 * agent goes on with the file: asking him to look again would only be in his way.
 * A promise is kept by something else, which is told beside it and looked at for itself.
 * @param letters ids of the messages he saw
 */
export const isRoutine = ({ type, payload }: Change, letters: readonly string[]): boolean => {
  if (type === 'MessageSent' && letters.some((id) => id === payload['messageId'])) return true;
  if (type === 'MessageComposed' || type === 'MessageSent') return payload['automatic'] === true;
  if (type === 'ResidentChanged') return payload['because'] === 'corrected';
  if (type === 'AcknowledgementWithheld' || type === 'NotificationWithheld') return true;
  if (type === 'CommitmentKept') return true;
  return type === 'CommitmentCancelled' && RECEIPTS.includes(payload['kind']);
};
