import { describe, expect, test } from '@jest/globals';
import { answersResident, CONTACT_OUTCOMES } from './contact-outcome.js';

describe('a contact answers the resident', () => {
  test('when we went to him and reached him, and in no other case', () => {
    const answering = (['in', 'out'] as const).flatMap((direction) =>
      [...CONTACT_OUTCOMES, null]
        .filter((outcome) => answersResident({ direction, outcome }))
        .map((outcome) => `${direction} ${outcome}`),
    );
    expect(answering).toEqual(['out reached']);
  });
});
