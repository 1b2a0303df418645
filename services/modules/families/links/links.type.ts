import { ID, Int, ObjectType } from 'type-graphql';
import { LINK_EVIDENCE_WORDS, type LinkEvidence } from '@asysta/schema/families/link-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, InLists, LocalDateScalar, type Maybe, NoRow, publishEnum } from '../../../platform/operation/index.js';

/** Kind of evidence, published. */
export const LinkEvidenceEnum = publishEnum(
  'LinkEvidence',
  'By what it is known that two records are of the same (skąd wiadomo).',
  LINK_EVIDENCE_WORDS,
);

/** Public words of a link of two families. Every field is worked out for whoever asks, so none of them opens the other file. */
@ObjectType('FamilyLink', {
  description:
    'That two records are of the same family. Whoever sees one of them alone is told that there is another, and whom to ask (połączenie zapisów).',
})
export class FamilyLinkType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Day on which it was made (połączono).' })
  linkedOn!: LocalDate;

  @InLists
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which it was taken back; null while it holds (cofnięto).',
  })
  undoneOn!: Maybe<LocalDate>;
}

/** Public words of a link of two persons. */
@ObjectType('PersonLink', {
  description:
    'That two records are of the same person. Whoever sees one of them alone is told that there is another, and whom to ask (połączenie zapisów).',
})
export class PersonLinkType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => LocalDateScalar, { description: 'Day on which it was made (połączono).' })
  linkedOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which it was taken back; null while it holds (cofnięto).',
  })
  undoneOn!: Maybe<LocalDate>;
}

@NoRow('worked out by a link for whoever may open both records at this moment')
@ObjectType('LinkWords', { description: 'What was written of two records that were linked (powód i dowód).' })
export class LinkWordsType {
  @Field(() => String, { description: 'Why both are one (powód).' })
  reason!: string;

  @Field(() => LinkEvidenceEnum, { description: 'By what it is known (skąd wiadomo).' })
  evidence!: LinkEvidence;

  @Field(() => String, { nullable: true, description: 'What else shows it (dopisek).' })
  evidenceNote!: string | null;

  @Field(() => String, { description: 'Who made it (kto połączył).' })
  linkedBy!: string;

  @Field(() => String, { nullable: true, description: 'Why it was taken back (powód cofnięcia).' })
  undoReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who took it back (kto cofnął).' })
  undoneBy!: string | null;
}
