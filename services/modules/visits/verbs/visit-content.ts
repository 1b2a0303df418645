import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { cancelDeadlines, meetDeadline, runningDeadline, startDeadline } from '../../deadlines/index.js';
import { hasBasisOn, type SupportCase } from '../../cases/index.js';
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
export const ensureLawful = async (
  op: Operation,
  supportCase: SupportCase,
  visitedOn: LocalDate,
  assignedOn: LocalDate,
): Promise<void> =>
  ensure(
    tookPlaceLawfully({
      visitedOn,
      today: op.clock.today(),
      assignedOn,
      hasBasis: await hasBasisOn(op, supportCase.id, visitedOn),
    }),
  );

/** Writes who of the family took part and answers whether that differs from before; a person of another family is NOT_FOUND. */
export const writePersons = async (
  op: Operation,
  supportCase: SupportCase,
  visit: Visit,
  memberIds: readonly string[],
): Promise<boolean> => {
  const wanted = new Set(memberIds);
  const members = await op.em.find(FamilyMember, { id: { $in: [...wanted] }, family: supportCase.family.id });
  if (members.length < wanted.size) found(null);
  await op.em.flush();
  const known = await op.em.find(VisitPerson, { visit });
  const changed = known.filter(({ present, familyMember }) => present !== wanted.has(familyMember.id));
  for (const person of changed) person.present = !person.present;
  const added = members.filter(({ id }) => !known.some(({ familyMember }) => familyMember.id === id));
  for (const member of added) op.em.create(VisitPerson, { id: op.newId(), visit, familyMember: member });
  return changed.length + added.length > 0;
};

/**
 * Lets the clock of contact run from the last visit, where the centre has such a rule: a newer visit meets it, a correction
 * that takes the last visit back counts it anew. In a closed case nobody owes a contact: what was recorded is corrected, and the
 * clocks stand still. The case is to be locked: two who find no clock would start two.
 */
export const restartContact = async (op: Operation, supportCase: SupportCase): Promise<void> => {
  if (supportCase.stage === 'CLOSED') return;
  await op.em.flush();
  const last = await op.em.findOne(Visit, { supportCase: supportCase.id }, { orderBy: { visitedOn: 'desc', id: 'desc' } });
  if (!last) return;
  const clock = { kind: 'CONTACT', supportCaseId: supportCase.id } as const;
  const running = await runningDeadline(op, clock);
  if (running?.startedOn === last.visitedOn) return;
  if (running && running.startedOn > last.visitedOn) await cancelDeadlines(op, clock);
  else await meetDeadline(op, { ...clock, metOn: last.visitedOn });
  await startDeadline(op, {
    kind: 'CONTACT',
    family: await supportCase.family.loadOrFail(),
    supportCase,
    startsOn: last.visitedOn,
  });
};
