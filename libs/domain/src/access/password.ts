export const PASSWORD_MIN = 12;
/** argon2 reads all of it: longer ones would only keep the server busy */
export const PASSWORD_MAX = 200;

export type PasswordFault = 'password/too-short' | 'password/too-common' | 'password/is-email';

/**
 * Words the lists of stolen passwords begin with, and those of a town hall, as they stand once figures, signs and
 * accents are taken away: « MotDePasse-2026! » is « motdepasse ».
 */
const COMMON = new Set(
  `motdepasse monmotdepasse motdepasseparvis password mypassword passwordpassword motdepassemotdepasse azerty azertyuiop
  azertyuiopqsdfghjklm qwerty qwertyuiop qwertyuiopasdfghjkl qwertzuiop abcdef abcdefgh abcdefghijkl abcdefghijklmnop
  admin administrateur administration adminadmin administrator root bonjour bonjourbonjour bonjourtoutlemonde bienvenue
  welcome letmein iloveyou jetaime jetaimejetaime soleil doudou loulou chouchou marseille france vivelafrance paris
  football superman princess dragon sunshine monkey parvis parvisparvis mairie mairiemairie lamairie mairiede commune
  collectivite accueil service changeme changezmoi secret secretsecret test testtest tototo toto`.split(
    /\s+/,
  ),
);

/**
 * Why a password may not be chosen; null when it may. Length and a list of known ones rather than signs of every kind:
 * CNIL, délibération n° 2022-100 of 21 July 2022 (50 bits are enough where tries are counted, as `SignIn` does; twelve
 * small letters are 56), and ANSSI, « authentification multifacteur et mots de passe » (2021), R22 and R27. Length is
 * counted in characters, as a reader counts them.
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN) return 'password/too-short';
  if (password.trim().toLowerCase() === email.toLowerCase()) return 'password/is-email';
  return isCommon(password) ? 'password/too-common' : null;
}

function isCommon(password: string): boolean {
  const plain = password.normalize('NFD').toLowerCase();
  if (new Set(plain).size < 4) return true;
  const letters = plain.replace(/[^a-z]/g, '');
  // figures in a row, whatever their order: a date, a telephone, 123456789012
  return letters === '' ? /^[\d\s.+-]+$/.test(plain) : COMMON.has(letters);
}
