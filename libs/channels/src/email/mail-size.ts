/** What every door takes at most, and the parser reads. */
export const MAIL_MAX_BYTES = 50 * 1024 * 1024;
