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
  /** As they are stored; told by its own resolver. */
  sections: ProgrammeSection[];
  @Field(() => Date) createdAt: Date;
  @Field(() => Boolean, { description: 'Something was done under it: it stays as it is for ever' })
  inUse: boolean;
  @Field(() => Int, { nullable: true, description: 'Length of a duo in months' }) months: number | null;
  @Field(() => String, { nullable: true, description: 'French: « 5 à 6 mois »' })
  lengthLabel: string | null;
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

@ObjectType({ description: 'A choice of ours where the source is silent, with its reason' })
export class PresetChoice {
  @Field(() => String) choice: string;
  @Field(() => String) reason: string;
}

@ObjectType({ description: 'A ready-made programme to start from' })
export class ProgrammePreset {
  @Field(() => String) key: string;
  @Field(() => String) name: string;
  @Field(() => String) summary: string;
  @Field(() => String, { description: 'Where its facts come from' }) source: string;
  @Field(() => [String], { description: 'French; what the source does not tell, left empty' })
  unknown: string[];
  @Field(() => [PresetChoice]) choices: PresetChoice[];
  @Field(() => String, { nullable: true }) lengthLabel: string | null;
  @Field(() => String, { nullable: true }) rhythmLabel: string | null;
  @Field(() => String, { nullable: true, description: 'French; what lateness is computed against, if it is' })
  latenessLabel: string | null;
}

@ObjectType('SectionChange', { description: 'One value in which two versions differ' })
export class SectionChangeModel {
  @Field(() => String) section: string;
  @Field(() => [String]) path: string[];
  @Field(() => String, { description: 'French: « Calendrier › Durée en mois »' }) label: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType('DraftFinding', { description: 'One thing that a draft would do to what is under way' })
export class DraftFindingModel {
  @Field(() => String, { description: 'Stable, for programs' }) code: string;
  @Field(() => Boolean, { description: 'Whether somebody would be worse off' }) warning: boolean;
  @Field(() => String, { description: 'French: « 3 duos deviendraient en retard »' }) message: string;
  @Field(() => Int) count: number;
  @Field(() => [ID], { description: 'The first of those concerned' }) examples: Id[];
}

@ObjectType({ description: 'What a draft changes, and what it would do' })
export class ProgrammeDraftReview {
  @Field(() => [SectionChangeModel]) changes: SectionChangeModel[];
  @Field(() => [DraftFindingModel]) findings: DraftFindingModel[];
}
