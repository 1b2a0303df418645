import type { AnnulAbsence, CorrectAbsence } from '@asysta/schema/absences/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import { AbsenceCorrection } from '../absence.entity.js';
import { absenceById } from '../absences.finders.js';
import { ensureAbsentOnce } from './record-absence.js';

/** Corrects an absence by the rules of recording, e.g. shortens it; what stood there stays in its history. Answers the absence. */
export const correctAbsence = async (
  op: Operation,
  { absenceId, expectedVersion, reason, ...written }: Change<CorrectAbsence>,
): Promise<string> => {
  const absence = await absenceById(op, absenceId);
  await ensureAbsentOnce(op, { staffMemberId: absence.staffMember.id, beside: absence.id, ...written });
  await lockedAt(op, absence, expectedVersion);
  ensureCounts(absence);
  correct(op, AbsenceCorrection, absence, { reason, to: written });
  return absence.id;
};

/** Annuls an absence: it stays with the reason and counts nowhere. Once more it changes nothing. Answers the absence. */
export const annulAbsence = async (
  op: Operation,
  { absenceId, expectedVersion, reason }: Change<AnnulAbsence>,
): Promise<string> => {
  const absence = await absenceById(op, absenceId);
  await lockedAt(op, absence, expectedVersion);
  if (absence.annulledAt) return absence.id;
  annul(op, absence, reason);
  return absence.id;
};
