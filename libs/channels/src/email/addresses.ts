import { addressParser } from 'postal-mime';
import { cleanLine, cutText, withoutDirectionMarks } from './mime/clean-text.js';
import type { MailAddress } from './parsed-mail.js';

const MAX_NAME = 320;
const MAX_ADDRESS = 320;

/** Every mailbox of an address field, groups flattened, encoded words read. What has no address is left out. */
export const parseAddressList = (field: string | null | undefined, most = 1_000): MailAddress[] => {
  if (!field) return [];
  const mailboxes: MailAddress[] = [];
  for (const found of addressParser(field, { flatten: true })) {
    const address = cleanAddress(found.address ?? '');
    if (!address) continue;
    mailboxes.push({ name: cleanName(found.name), address });
    if (mailboxes.length >= most) break;
  }
  return mailboxes;
};

export const parseAddress = (field: string | null | undefined): MailAddress | null =>
  parseAddressList(field, 1)[0] ?? null;

const cleanName = (name: string): string => cutText(cleanLine(withoutDirectionMarks(name)), MAX_NAME);

const cleanAddress = (address: string): string => {
  const clean = withoutDirectionMarks(address).replace(/[\s\0-\u001f\u007f<>]+/g, '');
  return clean.length > MAX_ADDRESS ? '' : clean;
};
