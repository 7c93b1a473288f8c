import { Injectable } from '@nestjs/common';

/** A relation with these columns and no row. */
const NO_DUOS =
  'SELECT NULL::uuid AS participation_id, NULL::date AS formed_on, false AS is_open WHERE false';

/** Where the part that keeps duos, which stands above, tells who is or was in one. Without it nobody is. */
@Injectable()
export class PoolDuos {
  private relation = NO_DUOS;

  /**
   * A SELECT of `participation_id` uuid, `formed_on` date and `is_open` boolean, one row for each seat of each duo of the
   * association `$1`, which can be asked for one participation through an index.
   */
  register(relation: string): void {
    this.relation = relation;
  }

  /** The relation, for a FROM clause. */
  get sql(): string {
    return `(${this.relation})`;
  }
}
