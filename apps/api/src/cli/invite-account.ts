import type { INestApplication } from '@nestjs/common';
import type { Grant, Role, Sector } from '@parvis/domain';
import { InviteAccount } from '../accounts/index.js';
import { SettingsQueries } from '../organisation/index.js';
import { PublicUrl } from '../platform/config/public-url.js';
import { namesOf, Refusal, type Options } from './command.js';

/** @returns the link, alone on the last line */
export async function inviteAccount(app: INestApplication, options: Options): Promise<string> {
  const { email = '', name = '', role, sector, service, site } = options;
  const settings = app.get(SettingsQueries);
  const idOf = (rows: { id: string; slug: string }[], slug: string | undefined) => {
    const row = rows.find((one) => one.slug === slug);
    if (slug && !row) throw new Refusal(`${slug} is none of: ${rows.map((one) => one.slug).join(', ')}.`);
    return row?.id ?? null;
  };
  const grant: Grant = {
    role: role as Role,
    sector: (sector as Sector | undefined) ?? null,
    serviceId: idOf(await settings.services(), service),
    siteId: idOf(await settings.sites(), site),
  };
  try {
    const body = { email, ...namesOf(name), grants: [grant] };
    const { path } = await app.get(InviteAccount).execute(body, { accountId: null, name: 'CLI' });
    return `${name.trim()} chooses a password within 7 days, and is ${grant.role}, by this link:\n${app.get(PublicUrl).of(path!)}`;
  } catch (error) {
    if ((error as { code?: string }).code !== 'account/email-taken') throw error;
    throw new Refusal(`There is already an account with the e-mail ${email}.`);
  }
}
