import { ApiProblem } from './api-problem.js';

interface Options {
  body?: unknown;
  /** a table sent as it is, instead of a body */
  csv?: Blob;
  /** an agenda, likewise */
  ical?: Blob;
  query?: Record<string, string | number | null | undefined>;
  /** sent as `If-Match` */
  version?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** goes on when the page is left; short bodies alone */
  keepalive?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let onSessionLost: () => void = () => {};

/** Called on any 401 but the sign-in's own. */
export function whenSessionIsLost(callback: () => void): void {
  onSessionLost = callback;
}

let sessions = 0;

/** From now on requests are of another session: what was asked before it may yet be refused, which is no news. */
export function sessionBegins(): void {
  sessions += 1;
}

async function request<Answer>(method: Method, path: string, options: Options = {}): Promise<Answer> {
  const askedIn = sessions;
  const response = await send(method, path, options);
  if (!response.ok) {
    const problem = await ApiProblem.from(response);
    if (problem.code === 'session/required' && askedIn === sessions) onSessionLost();
    throw problem;
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

async function send(method: Method, path: string, options: Options): Promise<Response> {
  try {
    return await fetch(withQuery(path, options.query), {
      method,
      headers: headersOf(options),
      body: options.csv ?? options.ical ?? bodyOf(options.body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: options.signal,
      keepalive: options.keepalive,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiProblem(0, 'network');
  }
}

/** A form with files says itself what it is. */
const bodyOf = (body: unknown): BodyInit | undefined => {
  if (body === undefined || body instanceof FormData) return body;
  return JSON.stringify(body);
};

function headersOf({ body, csv, ical, version, idempotencyKey }: Options): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  if (csv) headers['content-type'] = 'text/csv';
  if (ical) headers['content-type'] = 'text/calendar';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  return headers;
}

function withQuery(path: string, query: Options['query'] = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value != null && value !== '') params.set(name, String(value));
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

export const api = {
  get: <Answer>(path: string, options?: Options) => request<Answer>('GET', path, options),
  post: <Answer>(path: string, options?: Options) => request<Answer>('POST', path, options),
  put: <Answer>(path: string, options?: Options) => request<Answer>('PUT', path, options),
  delete: <Answer>(path: string, options?: Options) => request<Answer>('DELETE', path, options),
};
