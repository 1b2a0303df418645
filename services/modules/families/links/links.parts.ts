import type { LinkEvidence } from '@asysta/schema/families/link-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  type Asker,
  firstBy,
  inDatabase,
  type Operation,
  partOf,
  rowOf,
  whether,
  worked,
} from '../../../platform/operation/index.js';
import type { Condition } from '../../../platform/permission/condition.js';
import { actingOn } from '../../staff/index.js';
import { Family, FamilyMember } from '../family.entity.js';
import { FamilyMemberType, FamilyType } from '../family.type.js';
import { openFamilies, openMemberships } from '../known-persons.finders.js';
import { FamilyLink, PersonLink } from './link.entity.js';
import { LINKS } from './links.finders.js';
import { familyLinksInSight, openFamilyLinks, openPersonLinks, personLinksInSight } from './links.policy.js';
import { mayUndo } from './links.rules.js';
import { FamilyLinkType, LinkWordsType, PersonLinkType } from './links.type.js';

/** Whom to ask of what one may not see: the same director of every file, so that the answer tells nothing of it. */
const DIRECTOR = inDatabase<string | null>(
  (_, today) =>
    `select person.display_name from appointment post join staff_member person on person.id = post.staff_member_id
      where post.role = 'DIRECTOR' and post.valid_from <= ${today()} and (post.valid_to is null or ${today()} <= post.valid_to)
        and ${actingOn('' as LocalDate).sql('post', today)}
      order by person.id limit 1`,
);

const named = (column: 'linked_by_id' | 'undone_by_id') =>
  inDatabase<string | null>((link) => `select person.display_name from staff_member person where person.id = ${link}.${column}`);

interface Written {
  readonly isOpen: boolean;
  readonly reason: string;
  readonly evidence: LinkEvidence;
  readonly evidenceNote?: string | null | undefined;
  readonly undoReason?: string | null | undefined;
  readonly linkedBy: string | null;
  readonly undoneBy: string | null;
}

/** What was written of both is told to whoever may open both. */
const writtenOf = (open: (op: Operation) => Condition) =>
  ({
    reads: {
      isOpen: whether(open),
      reason: 'reason',
      evidence: 'evidence',
      evidenceNote: 'evidenceNote',
      undoReason: 'undoReason',
      linkedBy: named('linked_by_id'),
      undoneBy: named('undone_by_id'),
    },
    of: ({ isOpen, evidenceNote, undoReason, linkedBy, ...words }: Written) =>
      isOpen ? { ...words, linkedBy: linkedBy ?? '', evidenceNote: evidenceNote ?? null, undoReason: undoReason ?? null } : null,
    nullable: true,
    description: 'What was written when it was made and undone; only for whoever may open both (powód i dowód).',
  }) as const;

/** The rest learn that there is another record, and whom to ask. */
const askedOf = (seen: (op: Operation) => Condition) =>
  ({
    reads: { isSeen: whether(seen), director: DIRECTOR },
    of: ({ isSeen, director }: { readonly isSeen: boolean; readonly director: string | null }) => (isSeen ? null : director),
    nullable: true,
    description: 'A director, where the caller does not see the other record (kogo zapytać).',
  }) as const;

const undoingOf = (open: (op: Operation) => Condition) =>
  ({
    reads: { isOpen: whether(open), undoneOn: 'undoneOn' },
    of: ({ isOpen, undoneOn }: { readonly isOpen: boolean; readonly undoneOn?: LocalDate | null | undefined }, { may }: Asker) =>
      isOpen && may('record:link') && mayUndo({ undoneOn: undoneOn ?? null }).allowed,
    description: 'Whether the caller may take it back now; the same rule refuses.',
  }) as const;

const IN_LISTS = { inLists: true } as const;
const EITHER = { nullable: true } as const;

const OF_FAMILIES = [
  partOf(FamilyType, 'linksAsDuplicate', () => [FamilyLinkType], {
    rows: LINKS.ofDuplicateFamily,
    description: 'Links that make this record one of a family that another record leads, the latest first (jest powtórzony).',
  }),
  partOf(FamilyType, 'linksAsLeading', () => [FamilyLinkType], {
    rows: LINKS.ofLeadingFamily,
    description: 'Links by which this record leads others of the family, the latest first (prowadzi zapisy).',
  }),
  partOf(FamilyLinkType, 'leading', () => FamilyType, {
    rows: rowOf(Family, { inSight: openFamilies }),
    from: 'leading',
    description: 'The record that leads, where the caller may open it (zapis prowadzący).',
    ...EITHER,
    ...IN_LISTS,
  }),
  partOf(FamilyLinkType, 'duplicate', () => FamilyType, {
    rows: rowOf(Family, { inSight: openFamilies }),
    from: 'duplicate',
    description: 'The record that was made a second time, where the caller may open it (zapis powtórzony).',
    ...EITHER,
    ...IN_LISTS,
  }),
  worked(FamilyLinkType, FamilyLink, 'written', () => LinkWordsType, { ...writtenOf(openFamilyLinks), ...IN_LISTS }),
  worked(FamilyLinkType, FamilyLink, 'whomToAsk', () => String, { ...askedOf(familyLinksInSight), ...IN_LISTS }),
  worked(FamilyLinkType, FamilyLink, 'viewerMayUndo', () => Boolean, { ...undoingOf(openFamilyLinks), ...IN_LISTS }),
] as const;

const personBehind = firstBy(FamilyMember, 'person', { inSight: openMemberships, orderBy: { id: 'asc' } });

const OF_PERSONS = [
  partOf(FamilyMemberType, 'linksAsDuplicate', () => [PersonLinkType], {
    rows: LINKS.ofDuplicatePerson,
    from: 'person',
    description: 'Links that make this record one of a person that another record leads, the latest first (jest powtórzony).',
  }),
  partOf(FamilyMemberType, 'linksAsLeading', () => [PersonLinkType], {
    rows: LINKS.ofLeadingPerson,
    from: 'person',
    description: 'Links by which this record leads others of the person, the latest first (prowadzi zapisy).',
  }),
  partOf(PersonLinkType, 'leading', () => FamilyMemberType, {
    rows: personBehind,
    from: 'leading',
    description: 'The person whose record leads, in a household that the caller may open (zapis prowadzący).',
    ...EITHER,
  }),
  partOf(PersonLinkType, 'duplicate', () => FamilyMemberType, {
    rows: personBehind,
    from: 'duplicate',
    description: 'The person as recorded a second time, in a household that the caller may open (zapis powtórzony).',
    ...EITHER,
  }),
  worked(PersonLinkType, PersonLink, 'written', () => LinkWordsType, writtenOf(openPersonLinks)),
  worked(PersonLinkType, PersonLink, 'whomToAsk', () => String, askedOf(personLinksInSight)),
  worked(PersonLinkType, PersonLink, 'viewerMayUndo', () => Boolean, undoingOf(openPersonLinks)),
] as const;

/** What links add to a family, a person of a household, and a link. */
export const LINKS_PARTS = [...OF_FAMILIES, ...OF_PERSONS] as const;
