import type { FamilyRole } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { question, rowsBy } from '../../platform/operation/index.js';
import { FamilyMember } from './family.entity.js';

/** Persons who belong to the household, eldest first. */
export const membersOf = rowsBy(FamilyMember, 'family', {
  where: { leftOn: null },
  orderBy: { person: { birthDate: 'asc nulls last' }, id: 'asc' },
});

/** Persons who no longer belong to it, the last to leave first. */
export const formerMembersOf = rowsBy(FamilyMember, 'family', {
  where: { leftOn: { $ne: null } },
  orderBy: { leftOn: 'desc', id: 'asc' },
});

/** Asked of a row that names its family: how many of these people are members of it. */
export const membersAmong = (memberIds: readonly string[]) =>
  question<number>(
    (row, bind) =>
      `select count(*) from family_member member where member.family_id = ${row}.family_id and member.id = any(${bind(memberIds)})`,
  );

/** As `belongsOn` of the rules says it of a row already read. */
const belongs = (member: string, day: string): string =>
  `(${member}.joined_on is null or ${member}.joined_on <= ${day}) and (${member}.left_on is null or ${day} <= ${member}.left_on)`;

/** Asked of a row that names its family: how many of these people belonged to it on a day. */
export const membersThen = (memberIds: readonly string[], day: LocalDate) =>
  question<number>(
    (row, bind) =>
      `select count(*) from family_member member where member.family_id = ${row}.family_id and member.id = any(${bind(memberIds)}) and ${belongs('member', `${bind(day)}::date`)}`,
  );

/** Asked of a row that names its family: how many of these people are not born yet. */
export const membersUnborn = (memberIds: readonly string[]) =>
  question<number>(
    (row, bind) =>
      `select count(*) from family_member member join person on person.id = member.person_id where member.family_id = ${row}.family_id and member.id = any(${bind(memberIds)}) and person.expected_on is not null`,
  );

/** Asked of a row that names its family: when the parents were born who belong to it on a day; null for one whose birth nobody knows. */
export const parentsBorn = (day: LocalDate) =>
  question<readonly (LocalDate | null)[]>(
    (row, bind) =>
      `select coalesce(json_agg(person.birth_date), '[]') as born from family_member parent join person on person.id = parent.person_id where parent.family_id = ${row}.family_id and parent.role in ('MOTHER', 'FATHER') and ${belongs('parent', `${bind(day)}::date`)}`,
  );

/** What is known of somebody who would sign: when they were born, null where nobody knows, and what they are in the family. */
export interface Signing {
  readonly born: LocalDate | null;
  readonly role: FamilyRole;
}

/** Asked of a row that names its family: of what age and in which role these members of it are. */
export const membersSigning = (memberIds: readonly string[]) =>
  question<readonly Signing[]>(
    (row, bind) =>
      `select coalesce(json_agg(json_object('born' value person.birth_date, 'role' value member.role)), '[]') as signing from family_member member join person on person.id = member.person_id where member.family_id = ${row}.family_id and member.id = any(${bind(memberIds)})`,
  );
