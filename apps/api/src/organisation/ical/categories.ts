/** What an event is, for who reads again a file that Parvis has written. */
export const CATEGORIES = { closure: 'CLOSURE', opening: 'OPENING', holiday: 'HOLIDAY' } as const;
export type Category = keyof typeof CATEGORIES;
