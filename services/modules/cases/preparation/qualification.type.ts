import { ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type One, toOne } from '../../../platform/operation/index.js';
import { RecordedType } from '../../corrections/index.js';
import { StaffPersonType } from '../../staff/index.js';

/** Public words of a qualification. */
@ObjectType('Qualification', {
  description: 'Decision that the family qualifies; a local first-visit clock starts on its day (kwalifikacja rodziny).',
})
export class QualificationType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the qualification (data kwalifikacji).' })
  qualifiedOn!: LocalDate;

  @Field(() => String, { description: 'On what it rests (podstawa).' })
  grounds!: string;

  @toOne(() => StaffPersonType, { description: 'Who decided (kto zakwalifikował).' })
  qualifiedBy!: One<StaffPersonType>;
}
