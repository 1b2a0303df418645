import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { runningAssignment } from '../../assignments/index.js';
import { basisOn, SupportCase } from '../../cases/index.js';
import { cancelAll, type Deadline, meetAll, runningClocks, startDeadline } from '../../deadlines/index.js';
import { membersAmong, membersThen } from '../../families/index.js';
import { type Visit, VisitPerson } from '../visit.entity.js';
import { firstVisitedOn, lastVisitedBeside } from '../visits.finders.js';
import { tookPlaceLawfully } from '../visits.rules.js';

/** What a form says of a visit, apart from whose visit it is. */
export type Content = Omit<RecordVisit, 'supportCaseId' | 'kind'>;

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

/** Refuses a visit of the future, of a time before the assistant, or of a day without a legal basis. */
export const ensureLawful = (op: Operation, { visitedOn }: Content, facts: { assignedOn: LocalDate; hasBasis: boolean }): void =>
  ensure(tookPlaceLawfully({ visitedOn, today: op.clock.today(), ...facts }));

interface Asked {
  readonly visitedOn: LocalDate;
  readonly familyMemberIds: readonly string[];
  /** The visit that is corrected. */
  readonly corrects?: string;
}

/** What the rules of every visit ask about its case, in one wait; beside the lock on the case it is read behind it. */
export const factsOf = async (op: Operation, supportCaseId: string, { visitedOn, familyMemberIds, corrects }: Asked) => {
  const [facts, running] = await Promise.all([
    factsAbout(op, SupportCase, supportCaseId, {
      assignment: runningAssignment,
      hasBasis: basisOn(visitedOn),
      firstOn: firstVisitedOn,
      lastOtherOn: lastVisitedBeside(corrects ?? null),
      ours: membersAmong(familyMemberIds),
      there: membersThen(familyMemberIds, visitedOn),
    }),
    runningClocks(op, { kind: 'CONTACT', supportCaseId, startsOn: visitedOn }),
  ]);
  return { ...facts, running };
};

interface Persons {
  readonly memberIds: readonly string[];
  /** How many of them are of the family. */
  readonly ours: number;
  /** How many of them belonged to it on the day of the visit. */
  readonly there: number;
  /** Who stands there already, where the visit is corrected. */
  readonly known?: readonly VisitPerson[];
}

/**
 * Writes who of the family took part and answers whether that differs from before; a person of another family is NOT_FOUND, one who
 * did not belong to it on that day is refused with PERSON_NOT_IN_FAMILY_THEN.
 */
export const writePersons = ({ em, newId }: Operation, visit: Visit, { memberIds, known = [], ...of }: Persons): boolean => {
  const wanted = new Set(memberIds);
  if (of.ours < wanted.size) found(null);
  if (of.there < wanted.size) refuse('PERSON_NOT_IN_FAMILY_THEN', { field: 'input.familyMemberIds' });
  const changed = known.filter(({ present, familyMember }) => present !== wanted.has(familyMember.id));
  for (const person of changed) person.present = !person.present;
  const added = [...wanted].filter((id) => !known.some(({ familyMember }) => familyMember.id === id));
  for (const id of added) em.create(VisitPerson, { id: newId(), visit, familyMember: id });
  return changed.length + added.length > 0;
};

/** What the clock of contact depends on beside the visit in hand. */
interface Contact {
  readonly lastOtherOn: LocalDate | null;
  readonly running: readonly Deadline[];
}

/**
 * Lets the clock of contact run from the last visit, where the centre has such a rule: a newer visit meets it, a correction
 * that takes the last visit back counts it anew. In a closed case nobody owes a contact, and where something else than consent
 * entitles, the centre's rule does not count: what was recorded is corrected, and no clock runs. The case is to be locked: two who find no clock would start two.
 */
export const restartContact = async (
  op: Operation,
  supportCase: SupportCase,
  visitedOn: LocalDate,
  { lastOtherOn, running }: Contact,
): Promise<void> => {
  if (supportCase.stage === 'CLOSED' || supportCase.track !== 'ORDINARY') return;
  const lastOn = lastOtherOn !== null && lastOtherOn > visitedOn ? lastOtherOn : visitedOn;
  const [clock] = running;
  if (clock?.startedOn === lastOn) return;
  if (clock && clock.startedOn > lastOn) cancelAll(op, running);
  else meetAll(running, lastOn);
  await startDeadline(op, { kind: 'CONTACT', family: supportCase.family, supportCase, startsOn: lastOn });
};
