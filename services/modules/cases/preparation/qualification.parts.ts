import { expressed, inDatabase, partOf, worked } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { mendsQualification } from '../mending/mending.rules.js';
import { Qualification } from './qualification.entity.js';
import { everyQualification } from './qualification.finders.js';
import { QualificationType } from './qualification.type.js';

const recorder = inDatabase<string | null>(
  (step) => `select coalesce(${step}.recorded_by_id, ${step}.qualified_by_id) as recorder`,
);

/** Qualifications in their case, and what the caller may do about each. */
export const QUALIFICATION_PARTS = [
  partOf(SupportCaseType, 'qualifications', () => [QualificationType], {
    rows: everyQualification,
    description: 'Qualifications, also annulled ones, latest first (kwalifikacje).',
  }),
  worked(QualificationType, Qualification, 'viewerMayMend', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: recorder },
    of: ({ annulledAt, recorderId }, asker) => !annulledAt && mendsQualification(asker, { recorderId }).allowed,
    description:
      'Whether the caller may correct or annul it: whoever decided, or the director; what is built on it is asked then.',
  }),
  expressed(QualificationType, Qualification, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (step) => `select exists (select from qualification_correction told where told.subject_id = ${step}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
] as const;
