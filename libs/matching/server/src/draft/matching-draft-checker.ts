import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { compareSettings, matchingSection } from '@tdu/matching-domain';
import type { PoolMember } from '@tdu/people-domain';
import { readSection } from '@tdu/programmes-domain';
import {
  type DraftChecker,
  DraftChecks,
  type DraftFinding,
  type ProgrammeDraft,
} from '@tdu/programmes-server';
import { PoolReader } from '../pool/pool.reader.js';

/** People looked at on each side: a million pairs are compared while a coordinator waits; more are told to be more. */
const MOST_PEOPLE = 1_000;
const EXAMPLES = 5;

/** Tells what a draft of the rules of matching would do to the people who wait in the pool. */
@Injectable()
export class MatchingDraftChecker implements DraftChecker, OnModuleInit {
  constructor(
    private readonly checks: DraftChecks,
    private readonly pool: PoolReader,
  ) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  /** Compares both settings over the pool of today; nothing to read when the rules of matching stay as they are. */
  async check(tx: RequestContext, { programmeId, current, draft }: ProgrammeDraft): Promise<DraftFinding[]> {
    const [now, then] = [current, draft].map((sections) => readSection({ sections }, matchingSection));
    if (JSON.stringify(now) === JSON.stringify(then)) return [];
    const { people, isAll } = await this.first(tx, programmeId);
    const { pairsBefore, pairsAfter, ...who } = compareSettings(people, now, then, today(tx.clock));
    const among = isAll ? '' : ` (sur les ${people.length} premières personnes du vivier)`;
    const pairs = `Duos possibles dans le vivier : ${pairsBefore} aujourd’hui, ${pairsAfter} ensuite${among}.`;
    return [
      ...finding(
        'PEOPLE_IMPOSSIBLE',
        'warning',
        who.impossible,
        'n’aurait plus aucun duo possible',
        'n’auraient plus aucun duo possible',
        among,
      ),
      ...finding(
        'PEOPLE_POSSIBLE',
        'information',
        who.possible,
        'aurait enfin un duo possible',
        'auraient enfin un duo possible',
        among,
      ),
      { code: 'PAIRS_ALLOWED', gravity: 'information', message: pairs, count: pairsAfter, examples: [] },
    ];
  }

  /** The first people of each side, in the order of participations. */
  private async first(tx: RequestContext, programmeId: Id) {
    const sides = { mentor: [] as PoolMember[], mentee: [] as PoolMember[] };
    let isAll = true;
    for await (const { members, share } of this.pool.pages(tx, programmeId, MOST_PEOPLE)) {
      for (const member of members) {
        if (sides[member.role].length < MOST_PEOPLE) sides[member.role].push(member);
        else isAll = false;
      }
      const full = Object.values(sides).every((side) => side.length === MOST_PEOPLE);
      if (full) return { people: [...sides.mentor, ...sides.mentee], isAll: isAll && share === 1 };
    }
    return { people: [...sides.mentor, ...sides.mentee], isAll };
  }
}

function finding(
  code: string,
  gravity: DraftFinding['gravity'],
  ids: readonly Id[],
  one: string,
  several: string,
  among: string,
): DraftFinding[] {
  if (ids.length === 0) return [];
  const what = ids.length === 1 ? `1 personne ${one}` : `${ids.length} personnes ${several}`;
  return [
    { code, gravity, message: `${what}${among}.`, count: ids.length, examples: ids.slice(0, EXAMPLES) },
  ];
}
