import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Which families a list shows.' })
export class FamilyFilter {
  @Field(() => String, { nullable: true, description: 'Beginning of the surname; Polish letters and case do not matter.' })
  surnameStartsWith?: string | null;
}
