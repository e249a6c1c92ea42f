import { randomBytes } from 'node:crypto';
import { checkPerson, namesOf, Refusal, type Command } from './command.js';

const PASSWORD_MIN = 12;

/** Who enters first, and what enters for whom. */
export const ADMIN_COMMANDS: Record<string, Command> = {
  'admin create': {
    options: ['email', 'name'],
    optional: ['password'],
    check({ email = '', name = '', password }) {
      checkPerson(email, name);
      if (password !== undefined && password.length < PASSWORD_MIN) {
        throw new Refusal(`--password must have at least ${PASSWORD_MIN} characters.`, 2);
      }
    },
    async run(app, { email = '', name = '', password = newPassword() }) {
      const { CreateAccount } = await import('../agents/index.js');
      const account = {
        email,
        password,
        ...namesOf(name),
        grants: [{ role: 'admin' as const }],
      };
      try {
        await app.get(CreateAccount).execute(account);
      } catch (error) {
        if ((error as { code?: string }).code !== '23505') throw error; // unique_violation
        throw new Refusal(`There is already an account with the e-mail ${email}.`);
      }
      return `${name.trim()} administers this town and signs in as ${email} with the password:\n${password}`;
    },
  },
  'token create': {
    options: ['email'],
    async run(app, { email = '' }) {
      const { CreateToken } = await import('../agents/index.js');
      const token = await app.get(CreateToken).execute(email);
      if (token === null) throw new Refusal(`No active account has the e-mail ${email}.`);
      return token;
    },
  },
};

/** 80 bits that can be read out on the phone: no 0 and O, no 1 and l. */
function newPassword(): string {
  const letters = Array.from(randomBytes(16), (byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte & 31]).join(
    '',
  );
  return letters.match(/.{4}/g)!.join('-');
}
