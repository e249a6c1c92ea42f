import { expect, test } from '@jest/globals';
import { ensureKnownVariables } from '@parvis/domain';
import { SERVICES } from './places.js';
import { REPLIES } from './reply-templates.js';

test('the demo’s réponses types could have been written in Réglages', () => {
  for (const { service, body } of REPLIES) {
    expect(() => ensureKnownVariables(body)).not.toThrow();
    if (service !== null) expect(SERVICES.map(({ slug }) => slug)).toContain(service);
  }
  expect(REPLIES.length).toBeGreaterThanOrEqual(12);
});
