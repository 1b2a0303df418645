import { eventOf } from '@asysta/schema/deadlines/counted-from';
import type { Hours } from '@asysta/schema/values/hours';
import type { RecordVisit } from '@asysta/schema/visits/inputs';
import { dayInWords, type LocalDate } from '@asysta/schema/values/local-date';
import { contains, type Period } from '@asysta/schema/values/period';
import type { Bind } from '../../../platform/permission/condition.js';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ask, doubtOf } from '../../../platform/refusal/doubts.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { type Writer, writesVisitAs } from '../../acting/index.js';
import { assistantOf, runningAssignment } from '../../assignments/index.js';
import { basisOn, pausesOf, rhythmsOf, SupportCase } from '../../cases/index.js';
import { type Agreed, type Deadline, meetAll, runningClocks, startDeadline } from '../../deadlines/index.js';
import { membersAmong, membersThen } from '../../families/index.js';
import { daysStoodIn, type StandInDays } from '../../substitutions/index.js';
import { doubtsAboutHours } from '../hours.rules.js';
import { type Visit, VisitPerson } from '../visit.entity.js';
import { firstVisitedOn, lastDayVisited, visitAtSameHour } from '../visits.finders.js';
import { covers, type OwnDays, tookPlaceLawfully } from '../visits.rules.js';

/** What a form says of a meeting, apart from whose it is and who was there. */
export type Content = Omit<
  RecordVisit,
  'supportCaseId' | 'kind' | 'familyMemberIds' | 'socialWorkerId' | 'jointDecision' | 'decidedWithId'
>;

/** The columns of a visit that a form fills and a correction may change. */
export const written = (input: Content) => ({
  visitedOn: input.visitedOn,
  startsAt: input.startsAt,
  durationMinutes: input.durationMinutes,
  place: input.place,
  placeDetail: input.placeDetail,
  supportKinds: input.supportKinds,
  matter: input.matter,
  agreements: input.agreements,
  nextVisitOn: input.nextVisitOn,
});

/** Refuses a visit of the future, of days that were not this assistant's, or of a day without a legal basis. */
export const ensureLawful = (
  op: Operation,
  { visitedOn }: Pick<Content, 'visitedOn'>,
  facts: { readonly own: readonly OwnDays[]; readonly hasBasis: boolean },
): void => ensure(tookPlaceLawfully({ visitedOn, today: op.clock.today(), ...facts }));

interface Surroundings {
  readonly sameHourAt: string | null;
  readonly pauses: readonly Period[];
  /** The day that stands there already, where the visit is corrected: about that one it was asked before. */
  readonly known?: LocalDate;
}

const doubtsAboutDay = (visitedOn: LocalDate, { pauses, known }: Surroundings) => {
  const pause = visitedOn === known ? undefined : pauses.find((one) => contains(one, visitedOn));
  if (!pause?.to) return [];
  return [doubtOf('VISIT_IN_PAUSE', 'input.visitedOn', { from: dayInWords(pause.from), to: dayInWords(pause.to) })];
};

/** Asks about hours that are unlikely, and about a day in a pause of visits; call it when all else that may be refused has been asked. */
export const askAboutVisit = (
  op: Operation,
  { visitedOn, ...hours }: Hours & Pick<Content, 'visitedOn'>,
  around: Surroundings,
): void => ask(op, [...doubtsAboutDay(visitedOn, around), ...doubtsAboutHours(hours, around.sameHourAt)]);

const assistantOfCase = (supportCase: string): string => `(${assistantOf((row) => `${row}.id`).sql(supportCase, () => '')})`;

/** Whose visits may overlap with the one in hand: those of the writer, or where a system writes, those of the assistant. */
const writing =
  ({ principal: { staffMemberId, machine } }: Operation) =>
  (supportCase: string, bind: Bind): string =>
    machine ? assistantOfCase(supportCase) : bind(staffMemberId);

interface Asked extends Hours {
  readonly visitedOn: LocalDate;
  readonly familyMemberIds: readonly string[];
}

/** What the rules of a visit that is recorded ask about its case, in one wait; beside the lock on the case it is read behind it. */
export const factsOf = async (op: Operation, supportCaseId: string, input: Asked) => {
  const { visitedOn, familyMemberIds } = input;
  const [facts, running] = await Promise.all([
    factsAbout(op, SupportCase, supportCaseId, {
      assignment: runningAssignment,
      hasBasis: basisOn(visitedOn),
      firstOn: firstVisitedOn,
      pauses: pausesOf,
      rhythms: rhythmsOf,
      lastOtherOn: lastDayVisited,
      sameHourAt: visitAtSameHour(input, writing(op)),
      stoodIn: daysStoodIn(op.principal.staffMemberId),
      ours: membersAmong(familyMemberIds),
      there: membersThen(familyMemberIds, visitedOn),
    }),
    runningClocks(op, { kind: 'CONTACT', supportCaseId, startsOn: visitedOn }),
  ]);
  return { ...facts, running };
};

interface Facts {
  readonly assignment: { readonly assistantId: string; readonly assignedOn: LocalDate } | null;
  readonly stoodIn: readonly StandInDays[];
}

/**
 * In whose name a visit is written, for whom they stand in, and on which days it may have been: on those with this family, or on those
 * on which they stood in for its assistant. Refused where nobody accompanies the family, and to whoever is not of it.
 */
export const writerOf = (op: Operation, { assignment, stoodIn }: Facts): Writer & { readonly own: readonly OwnDays[] } => {
  const { assistantId, assignedOn } = assignment ?? refuse('CASE_STAGE_MISMATCH');
  const { staffMemberId: substituteId } = op.principal;
  const mine = stoodIn.filter(({ insteadOfId }) => insteadOfId === assistantId);
  const standsIn = mine.some((days) => covers(op.clock.today(), days));
  const standIns = standsIn ? [{ substituteId, insteadOfId: assistantId }] : [];
  const writer = writesVisitAs(op, { assistantId, standIns }) ?? refuse('FORBIDDEN');
  return { ...writer, own: writer.insteadOfId === null ? [{ assignedOn }] : mine };
};

interface Persons {
  readonly memberIds: readonly string[];
  /** Who stands there already, where the visit is corrected. */
  readonly known?: readonly VisitPerson[];
}

/** How many of the persons named belong to the family, and how many did so on the day of the visit. */
interface Belonging {
  readonly ours: number;
  readonly there: number;
}

/** A person of another family is NOT_FOUND; one who did not belong to it on that day is refused with PERSON_NOT_IN_FAMILY_THEN. */
export const ensureOfFamily = (memberIds: readonly string[], { ours, there }: Belonging): void => {
  const named = new Set(memberIds).size;
  if (ours < named) found(null);
  if (there < named) refuse('PERSON_NOT_IN_FAMILY_THEN', { field: 'input.familyMemberIds' });
};

/** Writes who of the family took part and answers who did before and since, by their ids. */
export const writePersons = ({ em, newId }: Operation, visit: Visit, { memberIds, known = [] }: Persons) => {
  const wanted = new Set(memberIds);
  const before = known.flatMap(({ present, familyMember }) => (present ? [familyMember.id] : []));
  for (const person of known) person.present = wanted.has(person.familyMember.id);
  const added = [...wanted].filter((id) => !known.some(({ familyMember }) => familyMember.id === id));
  for (const id of added) em.create(VisitPerson, { id: newId(), visit, familyMember: id });
  return { before: before.toSorted(), since: [...wanted].toSorted() };
};

/** What the clock of contact depends on beside the visit in hand. */
interface Contact extends Agreed {
  readonly lastOtherOn: LocalDate | null;
  readonly running: readonly Deadline[];
}

/**
 * Lets the clock of contact run from the last visit, where the centre has such a rule: a newer visit meets it, and one
 * from before the clock began does not. Where something else than consent entitles, the centre's rule does not count. The case is to be locked: two who find no clock would start two.
 */
export const restartContact = async (
  op: Operation,
  supportCase: SupportCase,
  visitedOn: LocalDate,
  { lastOtherOn, running, pauses, rhythms }: Contact,
): Promise<void> => {
  if (supportCase.track !== 'ORDINARY' || supportCase.stage === 'HALTED') return;
  const lastOn = lastOtherOn !== null && lastOtherOn > visitedOn ? lastOtherOn : visitedOn;
  if (running[0] && eventOf(running[0]) >= lastOn) return;
  meetAll(running, lastOn);
  await startDeadline(op, { kind: 'CONTACT', family: supportCase.family, supportCase, startsOn: lastOn, pauses, rhythms });
};
