import type { Problem } from '@parvis/contract';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
  /** the body as it came */
  bytes: Buffer;
}

type Options = { ifMatch?: number; key?: string; headers?: Record<string, string> };

/** Speaks to the API over HTTP as a program would; never throws for a status. */
export interface ApiClient {
  /** headers of each of its requests: who it is */
  always: Record<string, string>;
  get<Body>(path: string, options?: Options): Promise<Answer<Body>>;
  post<Body>(path: string, body: unknown, options?: Options): Promise<Answer<Body>>;
  put<Body>(path: string, body: unknown, options?: Options): Promise<Answer<Body>>;
  delete<Body>(path: string, options?: Options): Promise<Answer<Body>>;
  /** a refusal expected: its problem */
  refused(answer: Promise<Answer<unknown>>): Promise<Problem>;
}

export function apiClient(base: () => string, always: Record<string, string> = {}): ApiClient {
  const send = async <Body>(method: string, path: string, body: unknown, options: Options = {}) => {
    const raw = typeof body === 'string' || Buffer.isBuffer(body) || body instanceof ReadableStream;
    const request: RequestInit & { duplex: 'half' } = {
      method,
      headers: {
        ...always,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(options.ifMatch !== undefined && { 'if-match': `"${options.ifMatch}"` }),
        ...(options.key !== undefined && { 'idempotency-key': options.key }),
        ...options.headers,
      },
      redirect: 'manual',
      duplex: 'half', // a stream goes up without its length
      ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    };
    const response = await fetch(`${base()}${path}`, request);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed = (isJson && text ? JSON.parse(text) : text) as Body;
    return { status: response.status, headers: response.headers, body: parsed, bytes };
  };
  return {
    always,
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
    async refused(asked) {
      const { status, headers, body } = await asked;
      const problem = body as Problem;
      if (!headers.get('content-type')?.startsWith('application/problem+json') || problem.status !== status)
        throw new Error(`not a problem: ${status} ${JSON.stringify(body)}`);
      return problem;
    },
  };
}
