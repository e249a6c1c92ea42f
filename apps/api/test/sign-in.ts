import type { SessionView } from '@parvis/contract';
import { apiClient, type ApiClient } from './api-client.js';
import type { TestServer } from './test-server.js';

/** Shared by the accounts of the demo town (`DEMO_PASSWORD`). */
export const PASSWORD = 'parvis-demo-2026';

export interface SignedInBrowser {
  cookie: string;
  session: SessionView;
  /** speaks with the cookie, as a page of ours would */
  client: ApiClient;
}

export async function signIn(server: TestServer, account: string): Promise<SignedInBrowser> {
  const { status, headers, body } = await server.anonymous.post<SessionView>('/api/session', {
    email: `${account}@demo.parvis.test`,
    password: PASSWORD,
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const cookie = headers.get('set-cookie')!.split(';')[0]!;
  return { cookie, session: body, client: apiClient(() => server.url, { cookie }) };
}
