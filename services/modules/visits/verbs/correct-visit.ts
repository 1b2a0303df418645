import { raw } from '@mikro-orm/core';
import type { CorrectVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { assignmentsOf } from '../../assignments/index.js';
import { correctMeeting } from '../../deadlines/index.js';
import { Visit, VisitPerson } from '../visit.entity.js';
import { visitById } from '../visits.finders.js';
import { followsFirst, staysFirst, writesFor } from '../visits.rules.js';
import { ensureLawful, factsOf, restartContact, writePersons, written } from './visit-content.js';

/** The day of the visit that a corrected one may not change places with: of the next one for the first, of the first for all others. */
const neighbourOn = async (op: Operation, { kind, supportCase }: Visit): Promise<LocalDate | null> => {
  const whose = { supportCase: supportCase.id };
  const where = kind === 'FIRST' ? { ...whose, kind: { $ne: 'FIRST' as const } } : { ...whose, kind: 'FIRST' as const };
  return (await op.em.findOne(Visit, where, { orderBy: { visitedOn: 'asc' } }))?.visitedOn ?? null;
};

/** Everything the rules ask about, in one wait. */
const factsOfBoth = (op: Operation, visit: Visit, input: CorrectVisit) =>
  Promise.all([
    factsOf(op, visit.supportCase.id, { ...input, corrects: visit.id }),
    assignmentsOf.load(op, visit.supportCase.id),
    neighbourOn(op, visit),
    op.em.find(VisitPerson, { visit }),
  ]);

/**
 * Corrects a visit of one's own, behind its case like every change of one; a stale version is refused with CONFLICT, the rules of
 * recording hold for the new day, and the clocks follow. Answers the visit.
 */
export const correctVisit = async (op: Operation, input: Change<CorrectVisit>): Promise<string> => {
  const visit = await visitById(op, input.visitId);
  ensure(writesFor(op, visit.author.id));
  const supportCase = await locked(op, await visit.supportCase.loadOrFail());
  await lockedAt(op, visit, input.expectedVersion);
  const [facts, assignments, neighbour, known] = await factsOfBoth(op, visit, input);
  const own = assignments.find(({ assistant }) => assistant.id === visit.author.id) ?? refuse('CASE_STAGE_MISMATCH');
  ensureLawful(op, input, { assignedOn: own.assignedOn, hasBasis: facts.hasBasis });
  ensure((visit.kind === 'FIRST' ? staysFirst : followsFirst)(input.visitedOn, neighbour));
  op.em.assign(visit, written(input));
  const otherPersons = writePersons(op, visit, { memberIds: input.familyMemberIds, ours: facts.ours, there: facts.there, known });
  await op.em.flush();
  // Who took part stands in rows of their own; a second window that saw others is to get CONFLICT all the same.
  if (otherPersons && visit.version === input.expectedVersion)
    await op.em.nativeUpdate(Visit, { id: visit.id }, { version: raw('version + 1') });
  if (visit.kind === 'FIRST')
    await correctMeeting(op, { kind: 'FIRST_VISIT', supportCaseId: supportCase.id, metOn: input.visitedOn });
  await restartContact(op, supportCase, visit.visitedOn, facts);
  return visit.id;
};
