import type { INestApplicationContext } from '@nestjs/common';
import { AssociationsService } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { type ProgrammeRecord, ProgrammesService } from '@tdu/programmes-server';
import { RefusedError } from '../program/exit.js';

/** The association of that short name, or the only one. */
export async function pickAssociation(
  app: INestApplicationContext,
  slug: string | undefined,
): Promise<RequestContext> {
  const associations = app.get(AssociationsService);
  if (slug !== undefined) {
    const found = await associations.bySlug(slug);
    if (found) return found;
    throw new RefusedError(`Aucune association n’a le nom court « ${slug} » : vérifiez-le.`);
  }
  const [first, ...others] = await associations.all();
  if (!first) throw new RefusedError('La base n’a pas encore d’association : lancez d’abord « npm start ».');
  if (others.length === 0) return first;
  throw new RefusedError('Plusieurs associations existent : choisissez-en une par --association.');
}

/** The programme of that name or id, or the only one. */
export async function pickProgramme(
  app: INestApplicationContext,
  ctx: RequestContext,
  asked: string | undefined,
): Promise<ProgrammeRecord> {
  const programmes = await app.get(ProgrammesService).list(ctx);
  const names = programmes.map(({ name }) => `« ${name} »`).join(', ');
  if (programmes.length === 0) {
    throw new RefusedError('L’association n’a pas encore de programme : créez-en un sur le site.');
  }
  const found =
    asked === undefined
      ? programmes.filter(() => programmes.length === 1)
      : programmes.filter(({ id, name }) => id === asked || sameText(name, asked));
  if (found.length === 1) return found[0];
  throw new RefusedError(
    asked === undefined
      ? `Plusieurs programmes existent (${names}) : choisissez-en un par --programme.`
      : `Aucun programme ne s’appelle « ${asked} » : choisissez parmi ${names}.`,
  );
}

function sameText(one: string, other: string): boolean {
  return one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0;
}
