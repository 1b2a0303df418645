import { ID, Int, ObjectType } from 'type-graphql';
import { type AbsenceKind, ABSENCE_KIND_WORDS } from '@asysta/schema/absences/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { connectionOf, Field, LocalDateScalar, type One, publishEnum, toOne } from '../../platform/operation/index.js';
import { RecordedType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Kinds of absence, published. */
export const AbsenceKindEnum = publishEnum(
  'AbsenceKind',
  'Why somebody is not at work (rodzaj nieobecności).',
  ABSENCE_KIND_WORDS,
);

/** Public words of an absence. */
@ObjectType('Absence', { description: 'Days on which somebody is not at work, both included (nieobecność).' })
export class AbsenceType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => AbsenceKindEnum, { description: 'Kind (rodzaj).' })
  kind!: AbsenceKind;

  @Field(() => LocalDateScalar, { description: 'First day (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day (do).' })
  validTo!: LocalDate;

  @Field(() => Date, { description: 'When it was recorded first (zapisano).' })
  recordedAt!: Date;

  @toOne(() => StaffPersonType, { description: 'Who is absent (kto).' })
  staffMember!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { description: 'Who recorded it: themselves or a head (kto zapisał).' })
  recordedBy!: One<StaffPersonType>;
}

/** Page of absences. */
export const AbsenceConnection = connectionOf(AbsenceType, 'Absence');
