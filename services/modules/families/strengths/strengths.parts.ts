import { expressed, inDatabase, partOf, rowsBy } from '../../../platform/operation/index.js';
import { CorrectionType } from '../../corrections/index.js';
import { FamilyResource, Strength } from '../family.entity.js';
import { FamilyResourceType, StrengthType } from '../family.type.js';
import { FamilyResourceCorrection, StrengthCorrection } from './strengths.entity.js';

const CORRECTIONS = 'What was corrected in it, newest first (poprawki).';
const CORRECTED = 'Whether anything recorded of it was ever corrected (poprawiono).';

/** What was corrected in strong sides and resources. */
export const STRENGTHS_PARTS = [
  partOf(StrengthType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(StrengthCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    description: CORRECTIONS,
  }),
  expressed(StrengthType, Strength, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (row) => `select exists (select from strength_correction told where told.subject_id = ${row}.id) as corrected`,
    ),
    description: CORRECTED,
  }),
  partOf(FamilyResourceType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(FamilyResourceCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    description: CORRECTIONS,
  }),
  expressed(FamilyResourceType, FamilyResource, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (row) => `select exists (select from family_resource_correction told where told.subject_id = ${row}.id) as corrected`,
    ),
    description: CORRECTED,
  }),
] as const;
