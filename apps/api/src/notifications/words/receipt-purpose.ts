import { acknowledgesReception, type LegalNature } from '@parvis/domain';
import type { FileFacts } from './file-facts.js';

/** What the receipt amounts to: the accusé d'enregistrement alone, or the accusé de réception with it. */
export const receiptPurpose = (
  { signature: { phone }, silenceAt = null }: Pick<FileFacts, 'signature' | 'silenceAt'>,
  nature: LegalNature | null,
): 'acknowledgement' | 'reception' =>
  acknowledgesReception({ phone, nature, silenceAt }) ? 'reception' : 'acknowledgement';
