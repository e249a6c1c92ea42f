import type { TestServer } from './test-server.js';

export interface PageAnswer {
  status: number;
  headers: Headers;
  /** where it leads on */
  at: string | null;
  html: string;
}

/** A browser without JavaScript, at an address of its own (`PARVIS_TRUST_PROXY=1`): plain forms, no cookie. */
export interface Resident {
  get(path: string): Promise<PageAnswer>;
  post(path: string, form: Record<string, string>): Promise<PageAnswer>;
  upload(path: string, photos: Buffer[], form?: Record<string, string>): Promise<PageAnswer>;
}

let residents = 0;

export function aResident(server: TestServer): Resident {
  const address = `10.1.${Math.floor(++residents / 250)}.${(residents % 250) + 1}`;
  const ask = async (path: string, request: RequestInit = {}): Promise<PageAnswer> => {
    const response = await fetch(`${server.url}${path}`, {
      ...request,
      redirect: 'manual',
      // of browsers that hide where a form comes from under `no-referrer`, as ours asks them to
      headers: { accept: 'text/html,*/*;q=0.8', origin: 'null', 'x-forwarded-for': address },
    });
    const { status, headers } = response;
    return { status, headers, at: headers.get('location'), html: await response.text() };
  };
  return {
    get: (path) => ask(path),
    post: (path, form) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    upload(path, photos, form = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) body.append(name, value);
      for (const photo of photos) body.append('photos', new Blob([new Uint8Array(photo)]), 'IMG_0001.JPG');
      return ask(path, { method: 'POST', body });
    },
  };
}
