import { describe, expect, test } from '@jest/globals';
import { passwordFault } from './password.js';

const fault = (password: string) => passwordFault(password, 'marie@ville.test');

describe('a password', () => {
  test.each([
    'trois vélos bleus',
    'pluie-fine-8-matin',
    'ÉtéÀLaPlage33!',
    '日本語のパスワードです。長い',
    'dwmqzpalvnto',
  ])('%s may be chosen', (password) => expect(fault(password)).toBeNull());

  test.each(['', 'court', 'onze lettre', '🚲🚲🚲🚲🚲🚲'])('%p is too short', (password) =>
    expect(fault(password)).toBe('password/too-short'),
  );

  test.each([
    'MotDePasse-2026!',
    'Azertyuiop123',
    'administrateur',
    '123456789012',
    '06 12 34 56 78',
    'aaaaaaaaaaaab',
    'Bonjour!!!!2026',
  ])('%s is known to whoever guesses', (password) => expect(fault(password)).toBe('password/too-common'));

  test('is not the address it goes with', () => {
    expect(fault('Marie@Ville.test')).toBe('password/is-email');
  });
});
