import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Environment } from '../platform/config/environment.js';

/** RFC 4648 base32, lower case: local parts survive mailers that fold case. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const SIGNATURE_LENGTH = 16;
const SHAPE = /^(.+)\+r(\d{4})(\d{6,})\.([a-z2-7]{16})@(.+)$/;

/**
 * The address answers on one file come back to: `mairie+r2026004217.<signature>@…`. Signed, so that nobody can
 * write into a file by guessing its number, and so that SMTP can refuse a forged one without a query.
 */
@Injectable()
export class ReplyAddress {
  private readonly key: string;

  constructor(environment: Environment) {
    this.key = environment.PARVIS_SECRET;
  }

  of(mailbox: string, ticketNumber: string): string {
    const at = mailbox.lastIndexOf('@');
    const tag = `r${ticketNumber.replace('-', '')}.${this.signature(mailbox, ticketNumber)}`;
    return `${mailbox.slice(0, at)}+${tag}${mailbox.slice(at)}`;
  }

  /** The mailbox and file an address names, or null when it is none of ours. */
  read(address: string): { mailbox: string; ticketNumber: string } | null {
    const [, local, year, serial, signature, domain] = SHAPE.exec(address.toLowerCase()) ?? [];
    if (local === undefined || signature === undefined) return null;
    const mailbox = `${local}@${domain}`;
    const ticketNumber = `${year}-${serial}`;
    const expected = Buffer.from(this.signature(mailbox, ticketNumber));
    return timingSafeEqual(expected, Buffer.from(signature)) ? { mailbox, ticketNumber } : null;
  }

  private signature(mailbox: string, ticketNumber: string): string {
    const digest = createHmac('sha256', this.key).update(`reply-address ${mailbox} ${ticketNumber}`).digest();
    return Array.from(digest.subarray(0, SIGNATURE_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
  }
}
