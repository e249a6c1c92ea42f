/** Why a promise is late, or about to be. */
export const ACKNOWLEDGEMENT_REASONS = [
  'being-handled',
  'waiting-third-party',
  'waiting-decision',
  'resident-told',
  'short-of-hands',
  'other',
] as const;
export type AcknowledgementReason = (typeof ACKNOWLEDGEMENT_REASONS)[number];

export interface Acknowledgement {
  reason: AcknowledgementReason;
  comment: string | null;
  nextAction: string;
  /** nobody else is told before */
  until: Date;
}
