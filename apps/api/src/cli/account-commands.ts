import type { AccountSettings } from '@parvis/contract';
import { ROLES, SECTORS, type Role, type Sector } from '@parvis/domain';
import { checkPerson, Refusal, type Command } from './command.js';

export const ACCOUNT_COMMANDS: Record<string, Command> = {
  'account list': {
    options: [],
    async run(app) {
      const { AccountSettingsQueries } = await import('../accounts/index.js');
      const accounts = await app.get(AccountSettingsQueries).all();
      return accounts.map(accountLine).join('\n');
    },
  },
  'account invite': {
    options: ['email', 'name', 'role'],
    optional: ['service', 'sector', 'site'],
    check({ email = '', name = '', role, sector }) {
      checkPerson(email, name);
      if (!ROLES.includes(role as Role)) throw new Refusal(`--role takes one of: ${ROLES.join(', ')}.`, 2);
      if (sector !== undefined && !SECTORS.includes(sector as Sector))
        throw new Refusal(`--sector takes one of: ${SECTORS.join(', ')}.`, 2);
    },
    run: async (app, options) => (await import('./invite-account.js')).inviteAccount(app, options),
  },
  'account disable': {
    options: ['email'],
    async run(app, { email = '' }) {
      const { DisableAccount } = await import('../agents/index.js');
      if (!(await app.get(DisableAccount).execute(email)))
        throw new Refusal(`No account has the e-mail ${email}.`);
      return `${email} signs in no more.`;
    },
  },
  'account enable': {
    options: ['email'],
    async run(app, { email = '' }) {
      const { EnableAccount } = await import('../agents/index.js');
      if (!(await app.get(EnableAccount).execute(email)))
        throw new Refusal(`No account has the e-mail ${email}.`);
      return `${email} may sign in.`;
    },
  },
};

const accountLine = ({
  email,
  firstName,
  lastName,
  grants,
  active,
  passwordSet,
}: AccountSettings): string => {
  const state = !active ? 'disabled' : passwordSet ? 'active' : 'invited';
  const roles = [...new Set(grants.map(({ role }) => role))].join(', ');
  return [email, `${firstName} ${lastName}`, roles, state].join('\t');
};
