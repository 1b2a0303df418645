import { expressed, inDatabase, partOf, rowsBy, worked } from '../../platform/operation/index.js';
import { CorrectionType } from '../corrections/index.js';
import { FamilyType } from '../families/index.js';
import { Intake, IntakeCorrection, IntakeReporterCorrection } from './intake.entity.js';
import { IntakeType } from './intake.type.js';
import { correctsIntake } from './intakes.rules.js';

/** What intakes add to the file of a family, and what was corrected in each. */
export const INTAKES_PARTS = [
  partOf(FamilyType, 'intakes', () => [IntakeType], {
    rows: rowsBy(Intake, 'family', { orderBy: { receivedOn: 'desc', id: 'desc' } }),
    needs: 'intake:read',
    description: 'Intakes about the family, newest first (zgłoszenia).',
  }),
  partOf(IntakeType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(IntakeCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    description: 'What was corrected in it but who told it, newest first (poprawki).',
  }),
  partOf(IntakeType, 'reporterCorrections', () => [CorrectionType], {
    rows: rowsBy(IntakeReporterCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    needs: 'reporter:read',
    description: 'What was corrected in who told it, newest first; not for assistants (poprawki danych osoby zgłaszającej).',
  }),
  expressed(IntakeType, Intake, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (intake) =>
        `select exists (select from intake_correction told where told.subject_id = ${intake}.id) or exists (select from intake_reporter_correction told where told.subject_id = ${intake}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
  worked(IntakeType, Intake, 'viewerMayCorrect', () => Boolean, {
    reads: { registeredById: 'registeredBy' },
    of: ({ registeredById }, asker) => correctsIntake(asker, registeredById).allowed,
    description: 'Whether the caller may correct it: whoever registered it, or the director.',
  }),
] as const;
