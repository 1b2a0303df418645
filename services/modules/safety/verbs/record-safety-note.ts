import type { CorrectSafetyNote, EndSafetyNote, RecordSafetyNote } from '@asysta/schema/safety/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { correct } from '../../corrections/index.js';
import { familyById } from '../../families/index.js';
import { SafetyNote, SafetyNoteCorrection } from '../safety-note.entity.js';
import { safetyNoteById } from '../safety.finders.js';

/** Records what a worker must know before they knock. Answers the family. */
export const recordSafetyNote = async (op: Operation, { familyId, ...note }: RecordSafetyNote): Promise<string> => {
  const family = await familyById(op, familyId);
  op.em.create(SafetyNote, {
    id: op.newId(),
    family,
    ...note,
    author: op.principal.staffMemberId,
    recordedOn: op.clock.today(),
  });
  return family.id;
};

/** Ends a note with the reason; one that was ended stays as it is. Answers the family. */
export const endSafetyNote = async (
  op: Operation,
  { safetyNoteId, expectedVersion, endReason }: Change<EndSafetyNote>,
): Promise<string> => {
  const note = await lockedAt(op, await safetyNoteById(op, safetyNoteId), expectedVersion);
  if (!note.endedOn) op.em.assign(note, { endedOn: op.clock.today(), endReason });
  return note.family.id;
};

/** Corrects a note that holds; one that was ended stays as it was. Answers the family. */
export const correctSafetyNote = async (
  op: Operation,
  { safetyNoteId, expectedVersion, reason, ...to }: Change<CorrectSafetyNote>,
): Promise<string> => {
  const note = await lockedAt(op, await safetyNoteById(op, safetyNoteId), expectedVersion);
  if (note.endedOn) refuse('SAFETY_NOTE_ENDED');
  correct(op, SafetyNoteCorrection, note, { reason, to });
  return note.family.id;
};
