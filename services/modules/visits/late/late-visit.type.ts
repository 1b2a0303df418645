import { ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, NoRow } from '../../../platform/operation/index.js';

/** Public words of a family of which a visit may still be written down. */
@NoRow('surname, number and own days, shown on purpose to who accompanied the family and reads its file no more')
@ObjectType('FamilyOfLateVisit', {
  description: 'Family the caller accompanied within the last 30 days, of which a visit may still be written down.',
})
export class FamilyOfLateVisitType {
  @Field(() => ID, { description: 'The own assignment.' })
  assignmentId!: string;

  @Field(() => ID, { description: 'The case a visit is written down in.' })
  supportCaseId!: string;

  @Field(() => String, { description: 'Surname of the family (nazwisko).' })
  surname!: string;

  @Field(() => String, { description: 'Number of the case (numer sprawy).' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'First own day with the family (od kiedy).' })
  assignedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last own day with the family (do kiedy).' })
  endedOn!: LocalDate;
}

/** Public words of a visit written down late. */
@NoRow('the day that the caller has just entered, and nothing of the file')
@ObjectType('LateVisit', { description: 'A visit written down after hand-over or closing (wizyta zapisana po czasie).' })
export class LateVisitType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the visit.' })
  version!: number;

  @Field(() => LocalDateScalar, { description: 'Day of the visit (data wizyty).' })
  visitedOn!: LocalDate;
}
