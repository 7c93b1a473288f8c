import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService, SignInService, type UserAccountEntity } from '@tdu/accounts-server';
import { DuosService } from '@tdu/duos-server';
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

/** One link per role: the first account that has it, and of the participants those of one running duo. */
export async function signInLinks(app: INestApplicationContext, ctx: RequestContext): Promise<DemoLink[]> {
  const accounts = (await app.get(AccountsService).list(ctx)).filter(({ disabledAt }) => !disabledAt);
  const duo = await runningDuo(app, ctx, accounts);
  const links: DemoLink[] = [];
  for (const [role, shown] of Object.entries(ROLES)) {
    const person =
      role === 'mentor' ? duo?.mentorPersonId : role === 'mentee' ? duo?.menteePersonId : undefined;
    const account = accounts.find((one) => one.roles.includes(role) && (!person || one.personId === person));
    if (!account) continue;
    const url = await app.get(SignInService).createDirectLink(ctx, account.id);
    links.push({ role: shown, name: account.name, url });
  }
  return links;
}

/** The two people of a running duo who can both sign in. */
async function runningDuo(
  app: INestApplicationContext,
  ctx: RequestContext,
  accounts: readonly UserAccountEntity[],
) {
  const known = new Set(accounts.map(({ personId }) => personId));
  const page = await app.get(DuosService).page(ctx, { state: 'active' }, { first: 100 });
  return page.edges
    .map(({ node }) => node.people)
    .find(({ mentorPersonId, menteePersonId }) => known.has(mentorPersonId) && known.has(menteePersonId));
}
