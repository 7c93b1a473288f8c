import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService, AssociationsService } from '@tdu/accounts-server';
import { TargetsService } from '@tdu/impact-server';
import { type CalendarDate, type Id, type RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { ImportsService, OrganisationsService } from '@tdu/people-server';
import { ProgrammesService } from '@tdu/programmes-server';
import { accepted } from './accepted.js';
import { sampleSheet } from './sample-sheet.js';

const STAFF = [
  { email: 'coordination@example.org', name: 'Claire Moreau', roles: ['coordinator'] },
  { email: 'administration@example.org', name: 'Idriss Lambert', roles: ['association_admin'] },
  { email: 'financeur@example.org', name: 'Préfecture (exemple)', roles: ['funder'] },
] as const;
const REFERRER = { email: 'prescripteur@example.org', name: 'CADA (exemple)' };

/** What the departments of the sample sheets aim at in a year. */
const TARGETS = { '75': 25, '93': 15, '59': 10, '60': 8, '92': 8, '91': 6, '78': 4, '94': 6, '95': 6 };

/**
 * Founds the demo association with its staff, one programme, its targets and the two sample sheets,
 * whose last registration falls on `end`.
 */
export async function foundAssociation(
  app: INestApplicationContext,
  end: CalendarDate,
): Promise<{ ctx: RequestContext; programmeId: Id }> {
  const ctx = accepted(
    await app.get(AssociationsService).create({ name: 'Passerelles (démonstration)', slug: 'demo' }),
  );
  for (const { email, name, roles } of STAFF) {
    accepted(await app.get(AccountsService).createUser(ctx, { email, name, roles: [...roles] }));
  }
  await openReferrersDesk(app, ctx);
  const programme = await app
    .get(ProgrammesService)
    .create(ctx, { name: 'Duos de demain', preset: 'duos-de-demain' });
  const programmeId = accepted(programme).id;
  const year = ctx.clock.now().getFullYear();
  for (const [department, target] of Object.entries(TARGETS)) {
    accepted(await app.get(TargetsService).set(ctx, { programmeId, year, department, projects: 1, target }));
  }
  await importSheet(app, ctx, programmeId, 'mentor', 'mentors.csv', end);
  await importSheet(app, ctx, programmeId, 'mentee', 'mentores.csv', end);
  return { ctx, programmeId };
}

/** A referrer's account refers for an organisation: without one its desk refuses. */
async function openReferrersDesk(app: INestApplicationContext, ctx: RequestContext): Promise<void> {
  const { name } = REFERRER;
  const account = accepted(
    await app.get(AccountsService).createUser(ctx, { ...REFERRER, roles: ['referrer'] }),
  );
  const organisation = accepted(await app.get(OrganisationsService).add(ctx, { name, kind: 'cada' }));
  accepted(await app.get(OrganisationsService).attach(ctx, account.id, organisation.id));
}

async function importSheet(
  app: INestApplicationContext,
  ctx: RequestContext,
  programmeId: Id,
  role: ParticipantRole,
  fileName: string,
  end: CalendarDate,
): Promise<void> {
  const stream = sampleSheet(fileName, end);
  accepted(await app.get(ImportsService).importFile(ctx, { programmeId, role, fileName, stream }));
}
