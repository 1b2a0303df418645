import { partOf } from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { notesOf } from './safety.finders.js';
import { SafetyNoteType } from './safety-note.type.js';

/** What is to be known before one knocks. */
export const SAFETY_PARTS = [
  partOf(FamilyType, 'safetyNotes', () => [SafetyNoteType], {
    rows: notesOf,
    description: 'What a worker must know before they knock, the latest first (uwagi o bezpieczeństwie).',
  }),
] as const;
