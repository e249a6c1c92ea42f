/** Where the pages of a report stand. The API's room of the portal serves the same. */
export const step = (
  draft: string,
  name: 'theme' | 'motif' | 'lieu' | 'description' | 'photos' | 'contact' | 'verifier' | 'envoyer',
): string => `/signaler/${draft}/${name}`;

/** The page before, or the one that sums up when something is put right from there. */
export const backTo = (draft: string, before: Parameters<typeof step>[1], correcting: boolean): string =>
  step(draft, correcting ? 'verifier' : before);
