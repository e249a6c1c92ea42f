/** What came of our going to the resident: « joint », « non joint », « message laissé ». */
export const CONTACT_OUTCOMES = ['reached', 'not-reached', 'message-left'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/**
 * Whether a contact answers the resident, and so keeps what was promised: only our own act that reached him. A
 * message left on a machine, a call in vain or his own chase-up answer nothing.
 */
export const answersResident = (contact: {
  direction: 'in' | 'out';
  outcome: ContactOutcome | null;
}): boolean => contact.direction === 'out' && contact.outcome === 'reached';
