import type { CorrectVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { assignmentsOf } from '../../assignments/index.js';
import { hasBasisOn } from '../../cases/index.js';
import { correctMeeting } from '../../deadlines/index.js';
import { Visit, VisitPerson } from '../visit.entity.js';
import { visitById } from '../visits.finders.js';
import { followsFirst, staysFirst, writesFor } from '../visits.rules.js';
import { contactOf, restartContact } from './contact-clock.js';
import { ensureLawful, membersNamed, writePersons, written } from './visit-content.js';

/** The day of the visit that a corrected one may not change places with: of the next one for the first, of the first for all others. */
const neighbourOn = async (op: Operation, { kind, supportCase }: Visit): Promise<LocalDate | null> => {
  const whose = { supportCase: supportCase.id };
  const where = kind === 'FIRST' ? { ...whose, kind: { $ne: 'FIRST' as const } } : { ...whose, kind: 'FIRST' as const };
  return (await op.em.findOne(Visit, where, { orderBy: { visitedOn: 'asc' } }))?.visitedOn ?? null;
};

/** Everything the rules ask about, in one wait. */
const factsOf = (op: Operation, visit: Visit, { visitedOn, familyMemberIds }: CorrectVisit) =>
  Promise.all([
    visit.supportCase.loadOrFail(),
    assignmentsOf.load(op, visit.supportCase.id),
    hasBasisOn(op, visit.supportCase.id, visitedOn),
    neighbourOn(op, visit),
    membersNamed(op, familyMemberIds),
    op.em.find(VisitPerson, { visit }),
    contactOf(op, visit.supportCase.id, { visitedOn, corrects: visit.id }),
  ]);

/**
 * Corrects a visit of one's own; a stale version is refused with CONFLICT, the rules of recording hold for the new day, and
 * the clocks follow. Answers the visit.
 */
export const correctVisit = async (op: Operation, input: Change<CorrectVisit>): Promise<string> => {
  const visit = await visitById(op, input.visitId);
  ensure(writesFor(op, visit.author.id));
  await lockedAt(op, visit, input.expectedVersion);
  const [supportCase, assignments, hasBasis, neighbour, members, known, contact] = await factsOf(op, visit, input);
  const own = assignments.find(({ assistant }) => assistant.id === visit.author.id) ?? refuse('CASE_STAGE_MISMATCH');
  ensureLawful(op, input, { assignedOn: own.assignedOn, hasBasis });
  ensure((visit.kind === 'FIRST' ? staysFirst : followsFirst)(input.visitedOn, neighbour));
  op.em.assign(visit, written(input));
  writePersons(op, supportCase, visit, { memberIds: input.familyMemberIds, members, known });
  if (visit.kind === 'FIRST')
    await correctMeeting(op, { kind: 'FIRST_VISIT', supportCaseId: supportCase.id, metOn: input.visitedOn });
  await restartContact(op, supportCase, visit.visitedOn, contact);
  return visit.id;
};
