import { Injectable } from '@nestjs/common';
import type { Id, MessageLanguage } from '@tdu/kernel';
import { SystemDatabase } from '@tdu/platform';

/** An account as sign-in finds it by its address, in whichever association it is. */
export interface AccountByEmail {
  readonly associationId: Id;
  readonly associationName: string;
  readonly userId: Id;
  readonly name: string;
  readonly language: MessageLanguage;
  readonly requestedAt: Date[];
}

/** A challenge as sign-in finds it. */
export interface FoundChallenge {
  readonly associationId: Id;
  readonly id: Id;
  readonly userId: Id;
  readonly codeHash: string;
  readonly attempts: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly wrongCodesToday: number;
}

/** A session with what its account may do. */
export interface FoundSession {
  readonly associationId: Id;
  readonly id: Id;
  readonly userId: Id;
  readonly personId: Id | null;
  readonly roles: string[];
  readonly language: MessageLanguage;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const CHALLENGE = `c.association_id AS "associationId", c.id, c.user_id AS "userId", c.code_hash AS "codeHash",
  c.attempts, c.expires_at AS "expiresAt", c.used_at AS "usedAt"`;

/**
 * THE list of queries that cross associations (docs/adr/0003): before someone is signed in nobody knows the
 * tenant, and a schedule has to visit each of them. Read only, in the second role. Add none elsewhere.
 */
@Injectable()
export class SystemQueries {
  constructor(private readonly database: SystemDatabase) {}

  /** Every association, oldest first: what a schedule visits one after the other. */
  async listAssociationIds(): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>(`SELECT id FROM association ORDER BY created_at, id`);
    return rows.map((row) => row.id);
  }

  /** The association with this short name (the terminal names it so), or undefined. */
  async findAssociationBySlug(slug: string): Promise<Id | undefined> {
    const rows = await this.database.query<{ id: Id }>(`SELECT id FROM association WHERE slug = $1`, [slug]);
    return rows[0]?.id;
  }

  /** The open accounts of an address, with the instants of their requests since `since`. */
  findAccountsByEmail(email: string, since: Date): Promise<AccountByEmail[]> {
    return this.database.query<AccountByEmail>(
      `SELECT u.association_id AS "associationId", a.name AS "associationName", u.id AS "userId", u.name, u.language,
              ARRAY(SELECT c.created_at FROM sign_in_challenge c
                    WHERE c.association_id = u.association_id AND c.user_id = u.id AND c.created_at > $2) AS "requestedAt"
       FROM user_account u JOIN association a ON a.id = u.association_id
       WHERE u.email = $1 AND u.disabled_at IS NULL
       ORDER BY u.created_at, u.id`,
      [email, since],
    );
  }

  /** The challenge of a link by the hash of its token, if its account is open. */
  async findChallengeByLink(linkHash: string): Promise<FoundChallenge | undefined> {
    const rows = await this.database.query<FoundChallenge>(
      `SELECT ${CHALLENGE}, 0 AS "wrongCodesToday"
       FROM sign_in_challenge c
       JOIN user_account u ON u.association_id = c.association_id AND u.id = c.user_id
       WHERE c.link_hash = $1 AND u.disabled_at IS NULL`,
      [linkHash],
    );
    return rows[0];
  }

  /** The newest challenge of each open account of an address, with the wrong codes tried since `since`. */
  findNewestChallenges(email: string, since: Date): Promise<FoundChallenge[]> {
    return this.database.query<FoundChallenge>(
      `SELECT DISTINCT ON (c.association_id, c.user_id) ${CHALLENGE},
              (SELECT coalesce(sum(d.attempts), 0)::int FROM sign_in_challenge d
               WHERE d.association_id = c.association_id AND d.user_id = c.user_id
                 AND d.created_at > $2) AS "wrongCodesToday"
       FROM sign_in_challenge c
       JOIN user_account u ON u.association_id = c.association_id AND u.id = c.user_id
       WHERE u.email = $1 AND u.disabled_at IS NULL
       ORDER BY c.association_id, c.user_id, c.created_at DESC, c.id DESC`,
      [email, since],
    );
  }

  /** The session of a cookie by the hash of its token, if its account is open. */
  async findSession(tokenHash: string): Promise<FoundSession | undefined> {
    const rows = await this.database.query<FoundSession>(
      `SELECT s.association_id AS "associationId", s.id, s.user_id AS "userId", u.person_id AS "personId", u.roles,
              u.language, s.created_at AS "createdAt", s.expires_at AS "expiresAt", s.revoked_at AS "revokedAt"
       FROM session s
       JOIN user_account u ON u.association_id = s.association_id AND u.id = s.user_id
       WHERE s.token_hash = $1 AND u.disabled_at IS NULL`,
      [tokenHash],
    );
    return rows[0];
  }
}
