import { Int } from 'type-graphql';
import { UNNAMED } from '@asysta/schema/families/codes';
import { CorrectionType } from '../corrections/index.js';
import { expressed, inDatabase, LocalDateScalar, partOf, rowsBy, through } from '../../platform/operation/index.js';
import { Family, FamilyMember, PersonCorrection } from './family.entity.js';
import { FamilyMemberType, FamilyType } from './family.type.js';
import { calledBy } from './family-name.js';
import { formerMembersOf, membersOf } from './members.finder.js';

/** What a household shows of a person: the same in every household the person belongs to. */
const OF_THE_PERSON = [
  through(FamilyMemberType, FamilyMember, 'person', 'givenName', () => String, { description: 'Given name (imię).' }),
  through(FamilyMemberType, FamilyMember, 'person', 'surname', () => String, { description: 'Surname (nazwisko).' }),
  through(FamilyMemberType, FamilyMember, 'person', 'birthDate', () => LocalDateScalar, {
    nullable: true,
    description: 'Day of birth, when known (data urodzenia).',
  }),
  through(FamilyMemberType, FamilyMember, 'person', 'bornAbout', () => Int, {
    nullable: true,
    description: 'Year of birth as it was guessed, where no day is known (przybliżony rok urodzenia).',
  }),
  through(FamilyMemberType, FamilyMember, 'person', 'expectedOn', () => LocalDateScalar, {
    nullable: true,
    description: 'Day on which a child that is not born yet is expected (termin porodu).',
  }),
  through(FamilyMemberType, FamilyMember, 'person', 'peselUkr', () => Boolean, {
    description: 'Whether the PESEL was given with the status UKR (PESEL ze statusem UKR).',
  }),
  through(FamilyMemberType, FamilyMember, 'person', 'school', () => String, {
    nullable: true,
    description: 'School or kindergarten of a child (szkoła).',
  }),
  through(FamilyMemberType, FamilyMember, 'person', 'diedOn', () => LocalDateScalar, {
    nullable: true,
    description: 'Day of death: it ended every household of the person (data śmierci).',
  }),
  partOf(FamilyMemberType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(PersonCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    from: 'person',
    description: 'What was corrected in what is known of the person, in whichever household, newest first (poprawki).',
  }),
] as const;

/** Who belongs to the household and who did; and whether there is a history to open: the card marks it without reading any of it. */
export const FAMILIES_PARTS = [
  ...OF_THE_PERSON,
  partOf(FamilyType, 'members', () => [FamilyMemberType], {
    rows: membersOf,
    description: 'Persons who belong to the household, eldest first (członkowie rodziny).',
  }),
  partOf(FamilyType, 'formerMembers', () => [FamilyMemberType], {
    rows: formerMembersOf,
    description: 'Persons who no longer belong to the household, the last to leave first (byli w rodzinie).',
  }),
  expressed(FamilyType, Family, 'surname', () => String, {
    by: inDatabase<string>((family) => `select ${calledBy(family)} as surname`),
    inLists: true,
    description:
      'Surname the family is kept under; where nobody knows it, words that say so, with the street unless the file is restricted or the family hides (nazwisko).',
  }),
  expressed(FamilyType, Family, 'surnameKnown', () => Boolean, {
    by: inDatabase<boolean>((family) => `select ${family}.surname <> '${UNNAMED.family}' as known`),
    inLists: true,
    description: 'Whether the surname is known (czy nazwisko jest znane).',
  }),
  expressed(FamilyType, Family, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (family) => `select exists (select from family_correction told where told.subject_id = ${family}.id) as corrected`,
    ),
    description: 'Whether name, address or telephone were ever corrected (poprawiono).',
  }),
  expressed(FamilyMemberType, FamilyMember, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (member) =>
        `select exists (select from person_correction told where told.subject_id = ${member}.person_id) or exists (select from family_member_correction told where told.subject_id = ${member}.id) as corrected`,
    ),
    description: 'Whether anything recorded of them was ever corrected (poprawiono).',
  }),
  // Of two rows, each of which only counts upwards: a change of either makes another number.
  expressed(FamilyMemberType, FamilyMember, 'version', () => Int, {
    by: inDatabase<number>(
      (member) => `select ${member}.version + person.version - 1 as version from person where person.id = ${member}.person_id`,
    ),
    description: 'Version for expectedVersion, of the person and of the membership.',
  }),
] as const;
