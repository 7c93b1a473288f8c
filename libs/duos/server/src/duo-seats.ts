import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PoolDuos } from '@tdu/people-server';

/** Tells the people part, which stands below this one, who is or was in a duo since when. */
@Injectable()
export class DuoSeats implements OnModuleInit {
  constructor(private readonly pool: PoolDuos) {}

  onModuleInit(): void {
    this.pool.register(
      `SELECT mentor_participation_id AS participation_id, formed_on, state <> 'closed' AS is_open
         FROM duo WHERE association_id = $1
       UNION ALL
       SELECT mentee_participation_id, formed_on, state <> 'closed' FROM duo WHERE association_id = $1`,
    );
  }
}
