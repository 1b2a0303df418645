import { rowInSight, rowsBy } from '../../platform/operation/index.js';
import { ofFamiliesInSight } from '../families/index.js';
import { SafetyNote } from './safety-note.entity.js';

/** The note, or NOT_FOUND where it is of no family that this person may see. */
export const safetyNoteById = rowInSight(SafetyNote, ofFamiliesInSight);

/** Notes that hold, the latest first. */
export const notesOf = rowsBy(SafetyNote, 'family', {
  where: { endedOn: null },
  orderBy: { recordedOn: 'desc', id: 'desc' },
});
