import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class EarlyClosures {
  @Field(() => String) reason: string;
  @Field(() => String, { description: 'In French' }) label: string;
  @Field(() => Int, { nullable: true, description: 'Null when the group is too small to be shown' })
  duos: number | null;
}

/** The indicators the software computes itself, until today. A null is about too few people to be shown, or nobody. */
@ObjectType()
export class ProcessSummary {
  @Field(() => Int, { nullable: true, description: 'Mentees admitted' }) admitted: number | null;
  @Field(() => Float, { nullable: true, description: 'Percent of admitted mentees who had a duo' })
  matchRate: number | null;
  @Field(() => Float, { nullable: true }) daysToDuoMean: number | null;
  @Field(() => Int, { nullable: true }) daysToDuoMedian: number | null;
  @Field(() => Int) meetingsHeld: number;
  @Field(() => Int) meetingsExpected: number;
  @Field(() => Int, { nullable: true }) earlyClosures: number | null;
  @Field(() => [EarlyClosures]) earlyClosuresByReason: EarlyClosures[];
}
