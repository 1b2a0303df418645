import { expressed, inDatabase } from '../../platform/operation/index.js';
import { Family, FamilyMember } from './family.entity.js';
import { FamilyMemberType, FamilyType } from './family.type.js';

/** Whether there is a history to open: the card marks it without reading any of it. */
export const FAMILIES_PARTS = [
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
