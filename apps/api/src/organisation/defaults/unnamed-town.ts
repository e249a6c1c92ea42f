/** The name a town has until somebody gives it its own. */
export const UNNAMED_TOWN = 'Votre commune';
