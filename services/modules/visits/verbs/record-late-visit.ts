import type { RecordLateVisit } from '@asysta/schema/visits/inputs';
import { factsAbout, type Operation, rowForChange } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { writesLate } from '../../acting/index.js';
import { assignmentsOf } from '../../assignments/index.js';
import { basisOn, pausesOf, rhythmsOf, SupportCase } from '../../cases/index.js';
import { daysStoodIn } from '../../substitutions/index.js';
import { lateCase } from '../late/late-visits.finders.js';
import { Visit } from '../visit.entity.js';
import { daysVisitedBeside, firstVisitedOn, visitAtSameHour } from '../visits.finders.js';
import { covers, followsFirst, mayBeLate } from '../visits.rules.js';
import { reckonContact } from './reckon-contact.js';
import { askAboutVisit, ensureLawful, written } from './visit-content.js';

/** Everything the rules ask about, in one wait. */
const factsOfLate = async (op: Operation, input: RecordLateVisit, assistantId: string, visitId: string) => {
  const [facts, assignments] = await Promise.all([
    factsAbout(op, SupportCase, input.supportCaseId, {
      hasBasis: basisOn(input.visitedOn),
      isEntitled: basisOn(op.clock.today()),
      pauses: pausesOf,
      rhythms: rhythmsOf,
      firstOn: firstVisitedOn,
      otherDays: daysVisitedBeside(visitId),
      stoodIn: daysStoodIn(assistantId),
      sameHourAt: visitAtSameHour(input, (_, bind) => bind(assistantId)),
    }),
    assignmentsOf.load(op, input.supportCaseId),
  ]);
  const today = op.clock.today();
  // Whoever still stands in writes on the card of the family, as its assistant does.
  const stoodIn = facts.stoodIn
    .filter(({ assignedOn }) => assignedOn <= today)
    .map((days) => ({ ...days, endedOn: days.endedOn < today ? days.endedOn : null }));
  const assigned = assignments.filter(({ assistant }) => assistant.id === assistantId);
  const own = [...assigned, ...stoodIn].toSorted((one, other) => one.assignedOn.localeCompare(other.assignedOn));
  found(own[0]);
  return { ...facts, own, insteadOfId: stoodIn.find((days) => covers(input.visitedOn, days))?.insteadOfId ?? null };
};

/**
 * Writes down a visit made before the family was handed over or its case closed (L18): by the assistant who made it, for a day of
 * their own assignment and for 30 days after its end, later by the director. Whoever takes over keeps the case; the clocks of
 * contact follow. Answers the visit.
 */
export const recordLateVisit = async (op: Operation, input: RecordLateVisit): Promise<string> => {
  const caller = op.principal.staffMemberId;
  const assistantId = input.assistantId ?? caller;
  const supportCase = await rowForChange<SupportCase>(op, lateCase.root, input.supportCaseId);
  ensure(writesLate(op, assistantId));
  const id = op.newId();
  const { own, insteadOfId, ...facts } = await factsOfLate(op, input, assistantId, id);
  ensure(mayBeLate({ today: op.clock.today(), own, byDirector: assistantId !== caller }));
  ensureLawful(op, input, { own, hasBasis: facts.hasBasis });
  ensure(followsFirst(input.visitedOn, facts.firstOn));
  // Whether the family agreed on a pause since is in the file, which is answered to nobody here.
  askAboutVisit(op, input, { sameHourAt: facts.sameHourAt, pauses: [] });
  const { kind, personsInWords, lateReason } = input;
  op.em.create(Visit, {
    id,
    supportCase,
    kind,
    ...written(input),
    personsInWords,
    lateReason,
    author: assistantId,
    insteadOf: insteadOfId,
    recordedBy: assistantId === caller ? null : caller,
    recordedAt: op.clock.now(),
  });
  await reckonContact(op, supportCase, { ...facts, days: [...facts.otherDays, input.visitedOn] });
  return id;
};
