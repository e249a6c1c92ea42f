/** The page of this name. */
export type Of<Name extends string, Page extends { name: string }> = Extract<Page, { name: Name }>;
