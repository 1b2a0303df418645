import { expressed, inDatabase, partOf } from '../../platform/operation/index.js';
import { FamilyMemberType } from '../families/index.js';
import { ParentalAuthority } from './authority.entity.js';
import { authorityOver } from './authority.finders.js';
import { ParentalAuthorityType } from './authority.type.js';

/** Who has authority over a child, and who had. */
export const AUTHORITY_PARTS = [
  partOf(FamilyMemberType, 'parentalAuthority', () => [ParentalAuthorityType], {
    rows: authorityOver,
    description: 'The authority of each parent over the child, the latest first (władza rodzicielska).',
  }),
  expressed(ParentalAuthorityType, ParentalAuthority, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (held) => `select exists (select from parental_authority_correction told where told.subject_id = ${held}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
] as const;
