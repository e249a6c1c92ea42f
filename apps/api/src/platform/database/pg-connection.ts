/** What pg's connection does for its queries (pg/lib/connection.js); its types name the half of it. */
export interface Connection {
  readonly stream: { readonly writable: boolean; write(part: Buffer): unknown };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(statement: { text: string; name: string | undefined }): void;
  bind(portal: {
    statement: string | undefined;
    values: unknown[];
    valueMapper: (value: unknown) => unknown;
  }): void;
  describe(portal: { type: 'P'; name: '' }): void;
  execute(portal: object): void;
  sync(): void;
}
