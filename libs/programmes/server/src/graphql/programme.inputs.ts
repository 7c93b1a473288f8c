import { Field, InputType } from '@nestjs/graphql';

@InputType()
export class CreateProgrammeInput {
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Key of a preset' }) preset: string;
}
