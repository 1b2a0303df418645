import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import type { SupportCase } from '../../cases/index.js';
import { FamilyMember } from '../../families/index.js';
import { type Visit, VisitPerson } from '../visit.entity.js';
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
