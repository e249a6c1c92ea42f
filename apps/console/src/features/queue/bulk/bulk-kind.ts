/** What can be done to many files at once from the list. */
export type BulkKind = 'assign' | 'qualify' | 'close';
