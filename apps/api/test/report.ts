import type { Problem, ReportBody, ReportRef } from '@parvis/contract';
import type { Answer } from './api-client.js';
import type { TestServer } from './test-server.js';

/** What someone in the street sends; believable unless the test says otherwise. */
export const REPORT = {
  topic: 'lampadaire',
  description: 'Le lampadaire devant le 12 est éteint depuis lundi, on n’y voit rien.',
  lat: 45.1204,
  lon: 4.8471,
  address: '12 rue des Tanneurs',
};

type Answered = Promise<Answer<ReportRef | Problem>>;
interface From {
  key?: string;
  /** as the proxy in front tells it (`PARVIS_TRUST_PROXY=1`) */
  address?: string;
}
type Fields = Record<string, string | number>;

/** The ways a report comes in; each from an address of its own unless told otherwise. */
export interface Reporting {
  json(body: object, from?: From): Answered;
  form(fields: Fields, type: string): Answered;
  multipart(form: FormData, from?: From): Answered;
}

let addresses = 0;
const anAddress = () => `10.0.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`;

export function reporting(server: TestServer): Reporting {
  const headers = (address: string, more: Record<string, string> = {}) => ({
    headers: { 'x-forwarded-for': address, accept: 'application/json', ...more },
  });
  const multipart = async (form: FormData, { key, address = anAddress() }: From = {}): Answered => {
    // FormData chooses its own boundary: only fetch's own body says it
    const request = new Request(server.url, { method: 'POST', body: form });
    const type = { 'content-type': request.headers.get('content-type')! };
    const bytes = Buffer.from(await request.arrayBuffer());
    return server.anonymous.post('/api/reports', bytes, {
      ...headers(address, type),
      ...(key !== undefined && { key }),
    });
  };
  return {
    json: (body, { key, address = anAddress() } = {}) =>
      server.anonymous.post('/api/reports', body, { ...headers(address), ...(key !== undefined && { key }) }),
    multipart,
    form: (fields, type) => {
      if (type === 'multipart/form-data') return multipart(formOf(fields));
      const text = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
      return server.anonymous.post(
        '/api/reports',
        text.toString(),
        headers(anAddress(), { 'content-type': type }),
      );
    },
  };
}

export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  return form;
}

export async function aReport(
  server: TestServer,
  body: Partial<ReportBody> = {},
  photos: Buffer[] = [],
): Promise<ReportRef> {
  const fields = formOf({ ...REPORT, ...body } as Fields);
  for (const photo of photos) fields.append('photos', new Blob([new Uint8Array(photo)]), 'IMG_0001.JPG');
  const { status, body: ref } = await reporting(server).multipart(fields);
  if (status !== 201) throw new Error(JSON.stringify(ref));
  return ref as ReportRef;
}
