/** The OpenAPI document, as far as requests are made of it. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}
export interface Operation {
  'x-access'?: unknown;
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { in: string; name: string; required?: boolean }[];
}
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
}

/** The least a schema takes: what is required, each the first of what it may be. */
export function sampleOf(document: ApiDocument, schema: Schema): unknown {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return sampleOf(document, document.components.schemas[name]!);
  }
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(document, schema.anyOf[0]!);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(document, schema.properties![name]!)]),
      );
    case 'array':
      return [];
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return 'Un mot';
  }
}
