import { expressed, inDatabase, partOf, rowsBy } from '../../../platform/operation/index.js';
import { CorrectionType } from '../../corrections/index.js';
import { RelatedPerson } from '../family.entity.js';
import { RelatedPersonType } from '../family.type.js';
import { RelatedPersonCorrection } from './related.entity.js';

/** What was corrected of somebody around the family. */
export const RELATED_PARTS = [
  partOf(RelatedPersonType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(RelatedPersonCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    description: 'What was corrected of them, newest first (poprawki).',
  }),
  expressed(RelatedPersonType, RelatedPerson, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (related) =>
        `select exists (select from related_person_correction told where told.subject_id = ${related}.id) as corrected`,
    ),
    description: 'Whether anything recorded of them was ever corrected (poprawiono).',
  }),
] as const;
