import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

/** The figures of one line. */
@ObjectType()
export class ImpactTotal {
  @Field(() => Int) projects: number;
  @Field(() => Int) target: number;
  @Field(() => Int, { nullable: true, description: 'Null when the group is too small to be shown' })
  achieved: number | null;
  @Field(() => Float, { nullable: true, description: 'Percent with two decimals, rounded half up: 116.81' })
  ratio: number | null;
}

@ObjectType()
export class ImpactRow {
  @Field(() => String, { description: 'Official code; — where the mentee’s department is unknown' })
  department: string;
  @Field(() => String) departmentName: string;
  @Field(() => Int) projects: number;
  @Field(() => Int) target: number;
  @Field(() => Int, { nullable: true, description: 'Null when the group is too small to be shown' })
  achieved: number | null;
  @Field(() => Float, { nullable: true, description: 'Percent with two decimals, rounded half up: 116.81' })
  ratio: number | null;
}

/** An entered figure that does not follow from the rows. */
@ObjectType()
export class ImpactDisagreement {
  @Field(() => String) what: string;
  @Field(() => String) entered: string;
  @Field(() => String) recomputed: string;
  @Field(() => String, { description: 'French, for people; says what to do next' }) message: string;
}

/** Target and achieved of one calendar year, by the mentee’s department. */
@ObjectType()
export class ImpactTable {
  @Field(() => Int) year: number;
  @Field(() => String, { description: 'What is counted as achieved, in French' }) achievedLabel: string;
  @Field(() => [ImpactRow]) rows: ImpactRow[];
  @Field(() => ImpactTotal) total: ImpactTotal;
  @Field(() => Boolean, { description: 'Whether small groups are hidden in this table' }) hidden: boolean;
  @Field(() => [ImpactDisagreement]) disagreements: ImpactDisagreement[];
  @Field(() => String) csvUrl: string;
  @Field(() => String) xlsxUrl: string;
}
