import type { INestApplicationContext } from '@nestjs/common';
import {
  AccountsService,
  ParticipantAccountsService,
  SignInService,
  type UserAccountEntity,
} from '@tdu/accounts-server';
import { DuosService } from '@tdu/duos-server';
import type { RequestContext } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import type { DemoLink } from '../demo-process.js';

const ROLES = {
  coordinator: 'coordination',
  association_admin: 'administration',
  mentor: 'mentor',
  mentee: 'mentoré·e',
  referrer: 'prescripteur',
  funder: 'financeur',
} as const;

/** Gives the two people of one duo an account, so that their pages can be seen too. */
export async function openParticipants(app: INestApplicationContext, ctx: RequestContext): Promise<void> {
  const page = await app.get(DuosService).page(ctx, { state: 'active' }, { first: 100 });
  const people = app.get(PeopleService);
  for (const { node } of page.edges) {
    const ids = [node.people.mentorPersonId, node.people.menteePersonId];
    const contacts = await people.contactsOf(ctx, ids);
    const accounts = (['mentor', 'mentee'] as const).flatMap((role, index) => {
      const { email, name } = contacts.get(ids[index]) ?? {};
      return email && name ? [{ personId: ids[index], email, name, role }] : [];
    });
    if (accounts.length < 2) continue;
    await app.get(ParticipantAccountsService).open(ctx, accounts);
    return;
  }
}

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
