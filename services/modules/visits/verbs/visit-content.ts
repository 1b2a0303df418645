import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import type { SupportCase } from '../../cases/index.js';
import { cancelAll, type Deadline, meetAll, runningClocks, startDeadline } from '../../deadlines/index.js';
import { FamilyMember } from '../../families/index.js';
import { Visit, VisitPerson } from '../visit.entity.js';
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

/** The people named in a form; whether they are of the family, `writePersons` asks. */
export const membersNamed = (op: Operation, memberIds: readonly string[]): Promise<FamilyMember[]> =>
  op.em.find(FamilyMember, { id: { $in: [...new Set(memberIds)] } });

interface Persons {
  readonly memberIds: readonly string[];
  readonly members: readonly FamilyMember[];
  /** Who stands there already, where the visit is corrected. */
  readonly known?: readonly VisitPerson[];
}

/** Writes who of the family took part and answers whether that differs from before; a person of another family is NOT_FOUND. */
export const writePersons = (
  { em, newId }: Operation,
  supportCase: SupportCase,
  visit: Visit,
  { memberIds, members, known = [] }: Persons,
): boolean => {
  const wanted = new Set(memberIds);
  const ours = members.filter(({ family }) => family.id === supportCase.family.id);
  if (ours.length < wanted.size) found(null);
  const changed = known.filter(({ present, familyMember }) => present !== wanted.has(familyMember.id));
  for (const person of changed) person.present = !person.present;
  const added = ours.filter(({ id }) => !known.some(({ familyMember }) => familyMember.id === id));
  for (const member of added) em.create(VisitPerson, { id: newId(), visit, familyMember: member });
  return changed.length + added.length > 0;
};

/** What the clock of contact depends on beside the visit in hand. */
export interface Contact {
  readonly lastOtherOn: LocalDate | null;
  readonly running: readonly Deadline[];
}

/** Reads what the clock of contact depends on, before anything is written; of a visit that is corrected the others count. */
export const contactOf = async (
  op: Operation,
  supportCaseId: string,
  { visitedOn, corrects }: { readonly visitedOn: LocalDate; readonly corrects?: string },
): Promise<Contact> => {
  const [last, running] = await Promise.all([
    op.em.findOne(
      Visit,
      { supportCase: supportCaseId, ...(corrects ? { id: { $ne: corrects } } : {}) },
      { orderBy: { visitedOn: 'desc', id: 'desc' } },
    ),
    runningClocks(op, { kind: 'CONTACT', supportCaseId, startsOn: visitedOn }),
  ]);
  return { lastOtherOn: last?.visitedOn ?? null, running };
};

/**
 * Lets the clock of contact run from the last visit, where the centre has such a rule: a newer visit meets it, a correction
 * that takes the last visit back counts it anew. In a closed case nobody owes a contact: what was recorded is corrected, and the
 * clocks stand still. The case is to be locked: two who find no clock would start two.
 */
export const restartContact = async (
  op: Operation,
  supportCase: SupportCase,
  visitedOn: LocalDate,
  { lastOtherOn, running }: Contact,
): Promise<void> => {
  if (supportCase.stage === 'CLOSED') return;
  const lastOn = lastOtherOn !== null && lastOtherOn > visitedOn ? lastOtherOn : visitedOn;
  const [clock] = running;
  if (clock?.startedOn === lastOn) return;
  if (clock && clock.startedOn > lastOn) cancelAll(op, running);
  else meetAll(running, lastOn);
  await startDeadline(op, { kind: 'CONTACT', family: supportCase.family, supportCase, startsOn: lastOn });
};
