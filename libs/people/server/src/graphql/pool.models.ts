import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PoolSummary', { description: 'The pool of a programme at a glance, as of today' })
export class PoolSummaryModel {
  @Field(() => Int) mentors: number;
  @Field(() => Int) mentees: number;
  @Field(() => Int, { description: 'People with a screening step open' }) screeningOpen: number;
  @Field(() => Int) admittedMentors: number;
  @Field(() => Int) admittedMentees: number;
  @Field(() => Int, { description: 'Duos that the admitted mentors can hold together' }) places: number;
  @Field(() => Date, { description: 'Just now, or in a large pool up to half a minute ago' }) countedAt: Date;
}
