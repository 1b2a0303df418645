import { ID, Int, ObjectType } from 'type-graphql';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { connectionOf, Field, LocalDateScalar, type Maybe, NoRow, type One, toOne } from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { RecordedType } from '../corrections/index.js';
import { RoleEnum, StaffPersonType } from '../staff/index.js';

/** Public words of a substitution. */
@ObjectType('Substitution', {
  description: 'Somebody stands in for a social worker or an assistant between two days, both included (zastępstwo).',
})
export class SubstitutionType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => RoleEnum, { description: 'In which function (w jakiej funkcji).' })
  role!: Role;

  @toOne(() => StaffPersonType, { description: 'Who is stood in for (kogo).' })
  insteadOf!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { description: 'Who stands in (kto zastępuje).' })
  substitute!: One<StaffPersonType>;

  @toOne(() => SupportCaseType, {
    nullable: true,
    description: 'In this case only; none where it is for all of theirs (sprawa).',
  })
  supportCase!: Maybe<One<SupportCaseType>>;

  @Field(() => LocalDateScalar, { description: 'First day (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day (do).' })
  validTo!: LocalDate;

  @Field(() => String, { nullable: true, description: 'What whoever stands in should know (notatka).' })
  note!: Maybe<string>;

  @toOne(() => StaffPersonType, { description: 'Who decided (kto zdecydował).' })
  decidedBy!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { description: 'Day of the decision (kiedy zdecydowano).' })
  decidedOn!: LocalDate;
}

/** Page of substitutions. */
export const SubstitutionConnection = connectionOf(SubstitutionType, 'Substitution');

/** Public words of whoever stands in today. */
@NoRow('names and a day of people of the office, told of a case that is opened')
@ObjectType('CaseSubstitute', { description: 'Who stands in today in a case, for whom and until when (zastępuje).' })
export class CaseSubstituteType {
  @Field(() => ID, { description: 'The substitution.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'In which function (w jakiej funkcji).' })
  role!: Role;

  @Field(() => String, { description: 'Name of whoever stands in (kto zastępuje).' })
  name!: string;

  @Field(() => String, { description: 'Name of whoever is stood in for (kogo).' })
  insteadOf!: string;

  @Field(() => LocalDateScalar, { description: 'Last day (do).' })
  validTo!: LocalDate;
}
