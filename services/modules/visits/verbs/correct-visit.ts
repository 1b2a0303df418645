import { raw } from '@mikro-orm/core';
import type { CorrectVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { correctsVisit, writesFor } from '../../acting/index.js';
import { assignmentsOf, runningAssignment } from '../../assignments/index.js';
import { basisOn, pausesOf, rhythmsOf, rulesThatCount, SupportCase } from '../../cases/index.js';
import { correct, ensureCounts } from '../../corrections/index.js';
import { correctMeeting } from '../../deadlines/index.js';
import { membersAmong, membersThen } from '../../families/index.js';
import { ownRulesOn } from '../../law/index.js';
import { daysStoodIn, standInsOn } from '../../substitutions/index.js';
import { Visit, VisitCorrection, VisitPerson } from '../visit.entity.js';
import { daysVisitedBeside, visitAtSameHour, visitById } from '../visits.finders.js';
import { followsFirst, staysFirst } from '../visits.rules.js';
import { ensureJoint, jointOf } from './joint.js';
import { reckonContact } from './reckon-contact.js';
import { askAboutVisit, ensureLawful, ensureOfFamily, writePersons, written } from './visit-content.js';

/** Whoever made it corrects it; who accompanies the family now is asked only of somebody else. */
export const ensureMayCorrect = async (op: Operation, { author, supportCase }: Visit): Promise<void> => {
  if (writesFor(op, author.id).allowed) return;
  const { assignment, standIns } = await factsAbout(op, SupportCase, supportCase.id, {
    assignment: runningAssignment,
    standIns: standInsOn(op.clock.today()),
  });
  const assistantId = assignment?.assistantId ?? null;
  ensure(correctsVisit(op, { authorId: author.id, assistantId, socialWorkerId: null, standIns }));
};

/** Everything the rules ask about, in one wait. */
const factsOfBoth = async (op: Operation, visit: Visit, input: CorrectVisit) => {
  const asked = {
    hasBasis: basisOn(input.visitedOn),
    isEntitled: basisOn(op.clock.today()),
    pauses: pausesOf,
    rhythms: rhythmsOf,
    otherDays: daysVisitedBeside(visit.id),
    stoodIn: daysStoodIn(visit.author.id),
    sameHourAt: visitAtSameHour({ ...input, corrects: visit.id }, (_, bind) => bind(visit.author.id)),
    ours: membersAmong(input.familyMemberIds),
    there: membersThen(input.familyMemberIds, input.visitedOn),
  };
  const [facts, assignments, known] = await Promise.all([
    factsAbout(op, SupportCase, visit.supportCase.id, asked),
    assignmentsOf.load(op, visit.supportCase.id),
    op.em.find(VisitPerson, { visit }),
  ]);
  const assigned = assignments.filter(({ assistant }) => assistant.id === visit.author.id);
  // What was recorded stays to be corrected where the substitution behind it was shortened or annulled since.
  const recorded = visit.insteadOf ? [{ assignedOn: visit.visitedOn, endedOn: visit.visitedOn }] : [];
  return { ...facts, own: [...assigned, ...facts.stoodIn, ...recorded], known };
};

/** Other visits stand on the first one: it stays before them, and they behind it. */
const ensureInOrder = (
  { kind, visitedOn }: { kind: Visit['kind']; visitedOn: LocalDate },
  otherDays: readonly LocalDate[],
): void => ensure((kind === 'FIRST' ? staysFirst : followsFirst)(visitedOn, otherDays[0] ?? null));

/** A first visit that a rule of the centre wants joint stays so when it is corrected. */
const ensureStaysJoint = async (
  op: Operation,
  { kind }: Visit,
  { track }: SupportCase,
  { visitedOn, socialWorkerId }: CorrectVisit,
) => {
  if (kind !== 'FIRST' || socialWorkerId !== null) return;
  const rules = rulesThatCount(track, await ownRulesOn(op, visitedOn));
  if (rules.includes('JOINT_FIRST_VISIT')) refuse('FIRST_VISIT_NEEDS_SOCIAL_WORKER', { field: 'input.socialWorkerId' });
};

/** Writes what is different, with its history. */
const rewrite = async (
  op: Operation,
  visit: Visit,
  input: Change<CorrectVisit>,
  { joint, known }: { joint: ReturnType<typeof jointOf>; known: readonly VisitPerson[] },
): Promise<void> => {
  const { before, since } = writePersons(op, visit, { memberIds: input.familyMemberIds, known });
  const [oldValue, newValue] = [before.join(','), since.join(',')];
  correct(op, VisitCorrection, visit, {
    reason: input.reason,
    to: { ...written(input), kind: input.kind ?? visit.kind, ...joint } as unknown as Partial<Visit>,
    // Who took part in words, of a visit written down late, stands until somebody is named.
    beside: oldValue === newValue ? [] : [{ field: 'persons', oldValue: oldValue || null, newValue }],
  });
  await op.em.flush();
  // Who took part stands in rows of their own; a second window that saw others is to get CONFLICT all the same.
  if (visit.version === input.expectedVersion) await op.em.nativeUpdate(Visit, { id: visit.id }, { version: raw('version + 1') });
};

/**
 * Corrects a visit, behind its case like every change of one; a stale version is refused with CONFLICT, the rules of recording hold
 * for the new day (L19), what stood there stays in its history, and the clocks follow. Answers the visit.
 */
export const correctVisit = async (op: Operation, input: Change<CorrectVisit>): Promise<string> => {
  const visit = await visitById(op, input.visitId);
  await ensureMayCorrect(op, visit);
  const supportCase = await locked(op, await visit.supportCase.loadOrFail());
  await lockedAt(op, visit, input.expectedVersion);
  ensureCounts(visit);
  const { visitedOn } = input;
  if (visit.kind === 'FIRST' && input.kind) refuse('FIRST_VISIT_STAYS_FIRST', { field: 'input.kind' });
  const joint = jointOf(input, visit);
  await ensureJoint(op, supportCase.id, visitedOn, joint, input);
  const facts = await factsOfBoth(op, visit, input);
  ensureLawful(op, input, facts);
  ensureInOrder({ kind: visit.kind, visitedOn }, facts.otherDays);
  await ensureStaysJoint(op, visit, supportCase, input);
  ensureOfFamily(input.familyMemberIds, facts);
  askAboutVisit(op, input, { ...facts, known: visit.visitedOn });
  await rewrite(op, visit, input, { joint, ...facts });
  if (visit.kind === 'FIRST') await correctMeeting(op, { kind: 'FIRST_VISIT', supportCaseId: supportCase.id, metOn: visitedOn });
  await reckonContact(op, supportCase, { ...facts, days: [...facts.otherDays, visitedOn] });
  return visit.id;
};
