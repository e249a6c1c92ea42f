/** Names of columns, of which there are a few hundred: each is turned once. */
const once = (turn: (name: string) => string): ((name: string) => string) => {
  const turned = new Map<string, string>();
  return (name) => {
    const known = turned.get(name);
    if (known !== undefined) return known;
    const result = turn(name);
    turned.set(name, result);
    return result;
  };
};

export const snakeCase = once((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
export const camelCase = once((name) =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
);

/** Rows come as PostgreSQL names them; the house speaks camelCase. Values, jsonb included, are left as they are. */
export function camelRow<Row>(row: Record<string, unknown>): Row {
  const camel: Record<string, unknown> = {};
  for (const name in row) camel[camelCase(name)] = row[name];
  return camel as Row;
}

export function snakeRow(row: object): Record<string, unknown> {
  const snake: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) snake[snakeCase(name)] = value;
  return snake;
}
