import { expressed, inDatabase, partOf } from '../../platform/operation/index.js';
import { Family, FamilyMember } from './family.entity.js';
import { FamilyMemberType, FamilyType } from './family.type.js';
import { formerMembersOf, membersOf } from './members.finder.js';

/** Who belongs to the household and who did; and whether there is a history to open: the card marks it without reading any of it. */
export const FAMILIES_PARTS = [
  partOf(FamilyType, 'members', () => [FamilyMemberType], {
    rows: membersOf,
    description: 'Persons who belong to the household, eldest first (członkowie rodziny).',
  }),
  partOf(FamilyType, 'formerMembers', () => [FamilyMemberType], {
    rows: formerMembersOf,
    description: 'Persons who no longer belong to the household, the last to leave first (byli w rodzinie).',
  }),
  expressed(FamilyType, Family, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (family) => `select exists (select from family_correction told where told.subject_id = ${family}.id) as corrected`,
    ),
    description: 'Whether name, address or telephone were ever corrected (poprawiono).',
  }),
  expressed(FamilyMemberType, FamilyMember, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (member) => `select exists (select from family_member_correction told where told.subject_id = ${member}.id) as corrected`,
    ),
    description: 'Whether anything recorded of them was ever corrected (poprawiono).',
  }),
] as const;
