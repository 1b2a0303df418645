import { raw } from '@mikro-orm/core';
import type { CorrectVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { assignmentsOf } from '../../assignments/index.js';
import { correctMeeting } from '../../deadlines/index.js';
import { Visit } from '../visit.entity.js';
import { visitById } from '../visits.finders.js';
import { followsFirst, staysFirst, writesFor } from '../visits.rules.js';
import { ensureLawful, restartContact, writePersons, written } from './visit-content.js';

const ensureOrder = async (op: Operation, visit: Visit, visitedOn: LocalDate): Promise<void> => {
  const supportCase = visit.supportCase.id;
  if (visit.kind === 'FIRST') {
    const [second] = await op.em.find(
      Visit,
      { supportCase, kind: { $ne: 'FIRST' } },
      { orderBy: { visitedOn: 'asc' }, limit: 1 },
    );
    return ensure(staysFirst(visitedOn, second?.visitedOn ?? null));
  }
  const first = await op.em.findOne(Visit, { supportCase, kind: 'FIRST' });
  return ensure(followsFirst(visitedOn, first?.visitedOn ?? null));
};

/**
 * Corrects a visit of one's own, behind its case like every change of one; a stale version is refused with CONFLICT, the rules of recording hold for the new day, and
 * the clocks follow. Answers the visit.
 */
export const correctVisit = async (op: Operation, input: Change<CorrectVisit>): Promise<string> => {
  const visit = await visitById(op, input.visitId);
  ensure(writesFor(op, visit.author.id));
  const supportCase = await locked(op, await visit.supportCase.loadOrFail());
  await lockedAt(op, visit, input.expectedVersion);
  const own = (await assignmentsOf.load(op, supportCase.id)).find(({ assistant }) => assistant.id === visit.author.id);
  await ensureLawful(op, supportCase, input.visitedOn, own?.assignedOn ?? refuse('CASE_STAGE_MISMATCH'));
  await ensureOrder(op, visit, input.visitedOn);
  op.em.assign(visit, written(input));
  const otherPersons = await writePersons(op, supportCase, visit, input.familyMemberIds);
  // Who took part stands in rows of their own; a second window that saw others is to get CONFLICT all the same.
  if (otherPersons && visit.version === input.expectedVersion)
    await op.em.nativeUpdate(Visit, { id: visit.id }, { version: raw('version + 1') });
  if (visit.kind === 'FIRST')
    await correctMeeting(op, { kind: 'FIRST_VISIT', supportCaseId: supportCase.id, metOn: input.visitedOn });
  await restartContact(op, supportCase);
  return visit.id;
};
