import { i18n } from '../i18n/index.js';
import { number } from './format.js';

/** « 340 o », « 12 ko », « 1,4 Mo » */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return i18n.t('common.size.byte', { n: number(bytes) });
  if (bytes < 1_000_000) return i18n.t('common.size.kilo', { n: number(Math.round(bytes / 1000)) });
  return i18n.t('common.size.mega', { n: number(bytes / 1_000_000) });
}
