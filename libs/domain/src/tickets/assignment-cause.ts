/** Why the house gives a file to somebody, or back to its queue; absent when an agent chose. */
export const ASSIGNMENT_CAUSES = ['next', 'lease-over', 'absence', 'disabled', 'adrift'] as const;
export type AssignmentCause = (typeof ASSIGNMENT_CAUSES)[number];
