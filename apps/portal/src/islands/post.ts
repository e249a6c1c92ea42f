import type { Fields } from './fields.js';

/** Where the answer leads; `refused` is for the server's own page to tell; `away` may work later. */
export type Outcome = { at: string } | 'refused' | 'away';

const PATIENCE_MS = 60_000;

export async function post(action: string, fields: Fields): Promise<Outcome> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return outcomeOf(response.status, await response.text());
  } catch {
    return 'away';
  }
}

export function outcomeOf(status: number, body: string): Outcome {
  if (status === 0 || status >= 500) return 'away';
  try {
    const { at } = JSON.parse(body) as { at?: unknown };
    return status === 200 && typeof at === 'string' ? { at } : 'refused';
  } catch {
    return 'refused';
  }
}
