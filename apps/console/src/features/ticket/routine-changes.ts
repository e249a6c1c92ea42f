import type { StaleVersionDetails } from '@parvis/contract';

type Change = StaleVersionDetails['changes'][number];

/** promises the house's own letter keeps */
const RECEIPTS: readonly unknown[] = ['registration-receipt', 'acknowledgement'];

/**
 * What the house did by itself around the acknowledgement and what it told the resident. It changes nothing an agent decides on, and happens in the
 * very seconds in which a quick agent opens a new file: asking him to look again would only be in his way.
 */
export const isRoutine = ({ type, payload }: Change): boolean => {
  if (type === 'MessageComposed' || type === 'MessageSent') return payload['automatic'] === true;
  if (type === 'ResidentChanged') return payload['because'] === 'corrected';
  if (type === 'AcknowledgementWithheld' || type === 'NotificationWithheld') return true;
  return /^Commitment(Kept|Cancelled)$/.test(type) && RECEIPTS.includes(payload['kind']);
};
