import { Injectable } from '@nestjs/common';
import {
  type CertificateFigures,
  type ClosingSide,
  canManageDuo,
  certificateFigures,
  hoursLabel,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, accept, frenchDate, today } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { Tenancy } from '@tdu/platform';
import { DuoReader } from '../duo-reader.js';
import { duoNotFound } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { type Block, printPaper } from '../print/paper.js';
import { CertificatesRepository } from './certificates.repository.js';

/** The certificate of hours and meetings of one of the two, as data and on paper. */
@Injectable()
export class CertificatePrint {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly duos: DuoReader,
    private readonly people: PeopleService,
    private readonly certificates: CertificatesRepository,
  ) {}

  /** The figures, from held meetings alone. */
  figures(ctx: RequestContext, { life }: DuoRecord): Result<CertificateFigures> {
    return certificateFigures(life, today(ctx.clock));
  }

  /** The PDF of one side: for the team, and for that person. Refusals DUO_NOT_FOUND and those of the figures. */
  async print(ctx: RequestContext, duoId: Id, side: ClosingSide): Promise<Result<Buffer>> {
    const duo = await this.duos.one(ctx, duoId);
    const holder = duo && (side === 'mentor' ? duo.people.mentorPersonId : duo.people.menteePersonId);
    const own = ctx.actor.kind !== 'system' && ctx.actor.personId === holder;
    if (!duo || !holder || !(own || canManageDuo(ctx.actor))) return duoNotFound();
    const figures = this.figures(ctx, duo);
    if (!figures.ok) return figures;
    const name = (await this.people.personNames(ctx, [holder])).get(holder) ?? '';
    const issuer = (await this.tenancy.withTenant(ctx, (tx) => this.certificates.issuerName(tx))) ?? '';
    const day = frenchDate(today(ctx.clock));
    const title = 'Attestation de mentorat';
    const blocks = [{ kind: 'title' as const, text: title }, ...body(name, issuer, side, figures.value, day)];
    const foot = `${issuer} · attestation établie le ${day}`;
    return accept(
      await printPaper({ title, language: 'fr', author: issuer, madeAt: ctx.clock.now(), blocks, foot }),
    );
  }
}

function body(
  name: string,
  issuer: string,
  side: ClosingSide,
  { from, to, meetings, minutes, withoutLength }: CertificateFigures,
  day: string,
): Block[] {
  const role = side === 'mentor' ? 'en tant que mentor' : 'en tant que personne accompagnée';
  const untold =
    withoutLength > 0
      ? [
          {
            kind: 'note' as const,
            text: `La durée de ${withoutLength} rencontre${withoutLength > 1 ? 's' : ''} n’a pas été notée : elle n’est pas comptée dans les heures.`,
          },
        ]
      : [];
  return [
    { kind: 'text', text: `${issuer} atteste que ${name} a participé, ${role}, à un duo de mentorat.` },
    { kind: 'row', label: 'Du', value: frenchDate(from) },
    { kind: 'row', label: 'Au', value: frenchDate(to) },
    { kind: 'row', label: 'Rencontres tenues', value: String(meetings) },
    { kind: 'row', label: 'Heures de rencontre', value: hoursLabel(minutes) },
    ...untold,
    { kind: 'text', text: `Fait le ${day}, pour servir et valoir ce que de droit.` },
    { kind: 'row', label: 'Pour l’association', value: '……………………………………………………' },
  ];
}
