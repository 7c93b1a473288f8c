import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';

@ObjectType({ description: 'One named part of the rules, as its owner stores it' })
export class ProgrammeSection {
  @Field(() => String) name: string;
  @Field(() => String) json: string;
}

@ObjectType('ProgrammeVersion', { description: 'The rules of a programme at one moment' })
export class ProgrammeVersionModel {
  @Field(() => ID) id: Id;
  @Field(() => Int, { description: '1 for the first version' }) number: number;
  @Field(() => [ProgrammeSection]) sections: ProgrammeSection[];
  @Field(() => Int, { nullable: true, description: 'Length of a duo in months' }) months: number | null;
  @Field(() => String, { nullable: true, description: 'French: « au moins 1 rencontre par mois »' })
  rhythmLabel: string | null;
}

@ObjectType('Programme', { description: 'A mentoring offer of the association' })
export class ProgrammeModel {
  @Field(() => ID) id: Id;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'Key of the preset it was made from' })
  preset: string | null;
  @Field(() => ProgrammeVersionModel) currentVersion: ProgrammeVersionModel;
}

@ObjectType({ description: 'A ready-made programme to start from' })
export class ProgrammePreset {
  @Field(() => String) key: string;
  @Field(() => String) name: string;
  @Field(() => String) summary: string;
  @Field(() => String, { description: 'Where its facts come from' }) source: string;
}
