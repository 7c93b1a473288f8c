import { Injectable } from '@nestjs/common';
import { SIGN_IN } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { IsNull, LessThan, MoreThan, type Repository } from 'typeorm';
import { SignInChallengeEntity } from './entities/sign-in-challenge.entity.js';

/** Whose challenges: those of an account, or those that stand for an act done to a record. */
export type ChallengeOwner = { readonly userId: Id } | { readonly purpose: string; readonly subjectId: Id };

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

  /** Uses up whatever else was sent: once signed in, or asked again, earlier messages open nothing any more. */
  useOthers(tx: RequestContext, owner: ChallengeOwner): Promise<unknown> {
    const others = { associationId: tx.associationId, ...owner, usedAt: IsNull() };
    return this.challenges(tx).update(others, { usedAt: tx.clock.now() });
  }

  /** What was sent for an act since an instant, the newest first. */
  ofAct(
    tx: RequestContext,
    { purpose, subjectId }: { readonly purpose: string; readonly subjectId: Id },
    since: Date,
  ): Promise<SignInChallengeEntity[]> {
    const { associationId } = tx;
    return this.challenges(tx).find({
      where: { associationId, purpose, subjectId, createdAt: MoreThan(since) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Forgets what was sent before a day: nothing is counted from it any more. */
  forget(tx: RequestContext, owner: ChallengeOwner, before: Date): Promise<unknown> {
    return this.challenges(tx).delete({
      associationId: tx.associationId,
      ...owner,
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
