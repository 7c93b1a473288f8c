import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { type ParticipantRole, type ParticipationState, personSearch } from '@tdu/people-domain';
import {
  type Connection,
  type ConnectionArgs,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { isId } from '../is-id.js';
import { type ListedPerson, type PeopleCursor, PeopleSearchRepository } from './people-search.repository.js';

/** Whom somebody looks for; what is absent does not narrow. */
export interface PeopleFilter {
  /** A name or its beginning, an e-mail or a telephone number. */
  readonly search?: string | null;
  readonly programmeId?: string | null;
  readonly role?: ParticipantRole | null;
  readonly state?: ParticipationState | null;
}

/** Finds people of the association. */
@Injectable()
export class PeopleSearchService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly found: PeopleSearchRepository,
  ) {}

  /** People in the order of their names. Beyond 10,000 the total says 10,001. */
  list(ctx: RequestContext, filter: PeopleFilter, args: ConnectionArgs): Promise<Connection<ListedPerson>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const { search, programmeId = null, role = null, state = null } = filter;
      const size = pageSize(args);
      const keyOf = ({ familyFold, givenFold, id }: ListedPerson) => [familyFold, givenFold, id];
      if (programmeId && !isId(programmeId)) return toConnection<ListedPerson>([], size, 0, keyOf);
      const query = { search: personSearch(search ?? ''), programmeId, role, state };
      const rows = await this.found.page(tx, query, size + 1, cursorOf(args.after));
      const total = () => this.tenancy.withTenant(ctx, (later) => this.found.count(later, query));
      return toConnection(rows, size, total, keyOf);
    });
  }
}

function cursorOf(after: string | undefined): PeopleCursor | undefined {
  const [family, given, id] = decodeCursor(after) ?? [];
  return isId(`${id}`) ? [`${family}`, `${given}`, `${id}`] : undefined;
}
