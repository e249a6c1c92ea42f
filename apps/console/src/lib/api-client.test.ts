import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { api, sessionBegins, whenSessionIsLost } from './api-client.js';

const refusal = () =>
  new Response(JSON.stringify({ status: 401, code: 'session/required' }), {
    status: 401,
    headers: { 'content-type': 'application/problem+json' },
  });

const lost = jest.fn();
let answer: (response: Response) => void;
beforeEach(() => {
  whenSessionIsLost(lost);
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise((resolve) => (answer = resolve)));
});
afterEach(() => {
  jest.restoreAllMocks();
  lost.mockClear();
});

test('a refusal for want of a session says that it is lost', async () => {
  const asked = api.get('/api/tickets');
  answer(refusal());
  await expect(asked).rejects.toMatchObject({ code: 'session/required' });
  expect(lost).toHaveBeenCalledTimes(1);
});

test('one that was asked before signing in again and comes after it does not', async () => {
  const asked = api.put('/api/drafts/1', { body: {} });
  sessionBegins();
  answer(refusal());
  await expect(asked).rejects.toMatchObject({ code: 'session/required' });
  expect(lost).not.toHaveBeenCalled();
});
