import { Field, ID, InputType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';

@InputType()
export class CreateProgrammeInput {
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Key of a preset' }) preset: string;
}

@InputType()
export class ProgrammeSectionInput {
  @Field(() => String, { description: 'calendar, matching, screening …' }) name: string;
  @Field(() => String) json: string;
}

@InputType({ description: 'New rules for a programme' })
export class ProgrammeDraftInput {
  @Field(() => ID) programmeId: Id;
  @Field(() => ID, { description: 'The version that was on the screen' }) basedOn: Id;
  @Field(() => [ProgrammeSectionInput], {
    description: 'The sections that change; those left out stay as they are',
  })
  sections: ProgrammeSectionInput[];
}
