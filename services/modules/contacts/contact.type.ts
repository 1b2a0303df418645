import { ID, Int, ObjectType } from 'type-graphql';
import { type ContactKind, CONTACT_KIND_WORDS } from '@asysta/schema/contacts/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  connectionOf,
  Field,
  LocalDateScalar,
  type Maybe,
  type One,
  publishEnum,
  toOne,
} from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { RecordedType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Kind of a contact, published. */
export const ContactKindEnum = publishEnum('ContactKind', 'What kind of contact it was (rodzaj kontaktu).', CONTACT_KIND_WORDS);

/** Public words of a contact. */
@ObjectType('Contact', { description: 'Whatever was done for the family that was no meeting (kontakt).' })
export class ContactType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => ContactKindEnum, { description: 'Kind of contact (rodzaj).' })
  kind!: ContactKind;

  @Field(() => LocalDateScalar, { description: 'Day of the contact (data kontaktu).' })
  contactedOn!: LocalDate;

  @Field(() => Int, { nullable: true, description: 'How long it took, in minutes (czas trwania).' })
  durationMinutes!: Maybe<number>;

  @Field(() => String, { nullable: true, description: 'With whom; of nobody at home there may be none (z kim).' })
  withWhom!: Maybe<string>;

  @Field(() => String, { description: 'What the contact was about (sprawa).' })
  matter!: string;

  @Field(() => String, { nullable: true, description: 'What was agreed (ustalenia).' })
  agreements!: Maybe<string>;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day agreed for the next contact or meeting (następny termin).',
  })
  nextContactOn!: Maybe<LocalDate>;

  @Field(() => Date, { description: 'When it was recorded (zapisano).' })
  recordedAt!: Date;

  @toOne(() => SupportCaseType, { description: 'The case the contact belongs to (sprawa).' })
  supportCase!: One<SupportCaseType>;

  @toOne(() => StaffPersonType, { description: 'Who made the contact and recorded it (autor).' })
  author!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'For whom the author stood in (w zastępstwie za).' })
  insteadOf!: Maybe<One<StaffPersonType>>;
}

/** Page of contacts. */
export const ContactConnection = connectionOf(ContactType, 'Contact');
