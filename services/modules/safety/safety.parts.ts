import { expressed, inDatabase, partOf, rowsBy } from '../../platform/operation/index.js';
import { CorrectionType } from '../corrections/index.js';
import { FamilyType } from '../families/index.js';
import { notesOf } from './safety.finders.js';
import { SafetyNote, SafetyNoteCorrection } from './safety-note.entity.js';
import { SafetyNoteType } from './safety-note.type.js';

/** What is to be known before one knocks. */
export const SAFETY_PARTS = [
  partOf(FamilyType, 'safetyNotes', () => [SafetyNoteType], {
    rows: notesOf,
    description: 'What a worker must know before they knock, the latest first (uwagi o bezpieczeństwie).',
  }),
  partOf(SafetyNoteType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(SafetyNoteCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    description: 'What was corrected in it, newest first (poprawki).',
  }),
  expressed(SafetyNoteType, SafetyNote, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (note) => `select exists (select from safety_note_correction told where told.subject_id = ${note}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
] as const;
