import type { PortalRule } from '@parvis/contract';
import { recognise } from '../platform/problems/problem.filter.js';

const PHOTO_RULES: Record<string, PortalRule> = {
  'report/photo-not-an-image': 'invalid',
  'report/photo-heic': 'heic',
  'report/photo-too-many-pixels': 'too-heavy',
  'report/photo-damaged': 'damaged',
};
const UPLOAD_RULES: Record<string, PortalRule> = {
  'request/too-large': 'too-heavy',
  'request/invalid': 'too-many',
};

/** What is wrong with a photo, as its page tells it; null when it is something else. */
export const photoRule = (error: unknown): PortalRule | null =>
  PHOTO_RULES[recognise(error)?.code ?? ''] ?? null;

/** What made a form of photos be refused while it came in. */
export const uploadRule = (error: unknown): PortalRule | null =>
  UPLOAD_RULES[recognise(error)?.code ?? ''] ?? null;
