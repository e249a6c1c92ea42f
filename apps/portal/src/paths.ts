export type StepName =
  'theme' | 'motif' | 'lieu' | 'description' | 'photos' | 'contact' | 'verifier' | 'envoyer';

/** Where the pages of a report stand. The API's room of the portal serves the same. */
export const step = (draft: string, name: StepName): string => `/signaler/${draft}/${name}`;
