import { Injectable } from '@nestjs/common';
import { SIGN_IN } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { IsNull, LessThan, MoreThan, type Repository } from 'typeorm';
import { SignInChallengeEntity } from './entities/sign-in-challenge.entity.js';

/** Sign-in challenges. Each change is one conditional statement, so two requests at once cannot both win. */
@Injectable()
export class ChallengesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  insert(tx: RequestContext, challenge: SignInChallengeEntity): Promise<unknown> {
    return this.challenges(tx).insert(challenge);
  }

  /** Takes one of the guesses of a live challenge; false when none is left. */
  async takeGuess(tx: RequestContext, id: Id): Promise<boolean> {
    const live = { ...this.live(tx, id), attempts: LessThan(SIGN_IN.codeAttempts) };
    const taken = await this.challenges(tx).update(live, { attempts: () => 'attempts + 1' });
    return taken.affected === 1;
  }

  /** Gives a guess back: the code was right, only wrong ones are counted. */
  giveGuessBack(tx: RequestContext, id: Id): Promise<unknown> {
    return this.challenges(tx).update(
      { associationId: tx.associationId, id },
      { attempts: () => 'attempts - 1' },
    );
  }

  /** Uses a live challenge up; false when someone else just did. */
  async use(tx: RequestContext, id: Id): Promise<boolean> {
    return (await this.challenges(tx).update(this.live(tx, id), { usedAt: tx.clock.now() })).affected === 1;
  }

  /** Uses up whatever else was sent to the account: once signed in, earlier messages open nothing any more. */
  useOthers(tx: RequestContext, userId: Id): Promise<unknown> {
    const others = { associationId: tx.associationId, userId, usedAt: IsNull() };
    return this.challenges(tx).update(others, { usedAt: tx.clock.now() });
  }

  /** Forgets what was sent to the account before a day: nothing is counted from it any more. */
  forget(tx: RequestContext, userId: Id, before: Date): Promise<unknown> {
    return this.challenges(tx).delete({
      associationId: tx.associationId,
      userId,
      createdAt: LessThan(before),
    });
  }

  private live(tx: RequestContext, id: Id) {
    return { associationId: tx.associationId, id, usedAt: IsNull(), expiresAt: MoreThan(tx.clock.now()) };
  }

  private challenges(tx: RequestContext): Repository<SignInChallengeEntity> {
    return this.tenancy.manager(tx).getRepository(SignInChallengeEntity);
  }
}
