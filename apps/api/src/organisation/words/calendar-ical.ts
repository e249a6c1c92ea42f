/** What a calendar's file says in the agenda that opens it. */
export const ICAL_WORDS = { closed: 'Fermeture', open: 'Ouverture exceptionnelle' } as const;
