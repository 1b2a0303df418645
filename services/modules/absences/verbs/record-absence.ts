import { LockMode } from '@mikro-orm/core';
import type { RecordAbsence } from '@asysta/schema/absences/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { StaffMember } from '../../staff/index.js';
import { Absence } from '../absence.entity.js';
import { canBeAbsent } from '../absence.rules.js';
import { personInSight } from '../absences.finders.js';

interface Days {
  readonly staffMemberId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  /** The absence that is corrected. */
  readonly beside?: string;
}

/** Refuses days on which the person is absent already. They are locked: of two who record at once the second sees what the first did. */
export const ensureAbsentOnce = async (op: Operation, { staffMemberId, validFrom, validTo, beside }: Days): Promise<void> => {
  await op.em.findOne(StaffMember, { id: staffMemberId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const all = await op.em.find(Absence, { staffMember: staffMemberId, annulledAt: null });
  ensure(
    canBeAbsent(
      { from: validFrom, to: validTo },
      all.filter(({ id }) => id !== beside),
    ),
  );
};

/** Records on which days somebody is not at work, by themselves or by their head, also of days that passed; answers the absence. */
export const recordAbsence = async (op: Operation, { staffMemberId, ...written }: RecordAbsence): Promise<string> => {
  const { id: absentId } = await personInSight(op, staffMemberId);
  await ensureAbsentOnce(op, { staffMemberId: absentId, ...written });
  const absence = op.em.create(Absence, {
    id: op.newId(),
    staffMember: absentId,
    ...written,
    recordedBy: op.principal.staffMemberId,
    recordedAt: op.clock.now(),
  });
  return absence.id;
};
