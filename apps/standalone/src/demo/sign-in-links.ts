import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService, SignInService, type UserAccountEntity } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import type { DemoLink } from '../demo-process.js';

const ROLES = {
  coordinator: 'coordination',
  association_admin: 'administration',
  mentor: 'mentor',
  mentee: 'mentoré·e',
  referrer: 'prescripteur',
  funder: 'financeur',
} as const;

/** One link per role: the first account that has it. */
export async function signInLinks(app: INestApplicationContext, ctx: RequestContext): Promise<DemoLink[]> {
  const accounts = await app.get(AccountsService).list(ctx);
  const links: DemoLink[] = [];
  for (const [role, shown] of Object.entries(ROLES)) {
    const account = accounts.find((one: UserAccountEntity) => one.roles.includes(role) && !one.disabledAt);
    if (!account) continue;
    const url = await app.get(SignInService).createDirectLink(ctx, account.id);
    links.push({ role: shown, name: account.name, url });
  }
  return links;
}
