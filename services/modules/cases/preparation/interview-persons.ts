import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { found, refuse } from '../../../platform/refusal/refusal.js';
import { membersAmong, membersThen, membersUnborn } from '../../families/index.js';
import { SupportCase } from '../case.entity.js';
import { type FamilyInterview, FamilyInterviewPerson } from './preparation.entity.js';

interface Named {
  readonly memberIds: readonly string[];
  readonly day: LocalDate;
  /** Input field to blame when somebody did not belong to it then. */
  readonly field?: string;
}

/**
 * A person of another family is NOT_FOUND; one who did not belong to it on that day is refused with PERSON_NOT_IN_FAMILY_THEN, a child
 * who is only expected with PERSON_NOT_BORN_YET.
 */
export const ensureOfFamilyThen = async (
  op: Operation,
  { id }: SupportCase,
  { memberIds, day, field = 'input.familyMemberIds' }: Named,
): Promise<void> => {
  const named = new Set(memberIds).size;
  if (named === 0) return;
  const asked = { ours: membersAmong(memberIds), there: membersThen(memberIds, day), unborn: membersUnborn(memberIds) };
  const { ours, there, unborn } = await factsAbout(op, SupportCase, id, asked);
  if (ours < named) found(null);
  if (there < named) refuse('PERSON_NOT_IN_FAMILY_THEN', { field });
  if (unborn > 0) refuse('PERSON_NOT_BORN_YET', { field });
};

interface Persons {
  readonly memberIds: readonly string[];
  /** Who stands there already, where the interview is corrected. */
  readonly known?: readonly FamilyInterviewPerson[];
}

/** Writes with whom of the family an interview was held, and answers who stood there and who does now, by their ids. */
export const writePersons = ({ em, newId }: Operation, interview: FamilyInterview, { memberIds, known = [] }: Persons) => {
  const wanted = new Set(memberIds);
  const before = known.flatMap(({ present, familyMember }) => (present ? [familyMember.id] : []));
  for (const person of known) person.present = wanted.has(person.familyMember.id);
  const added = [...wanted].filter((id) => !known.some(({ familyMember }) => familyMember.id === id));
  for (const id of added) em.create(FamilyInterviewPerson, { id: newId(), interview, familyMember: id });
  return { before: before.toSorted(), since: [...wanted].toSorted() };
};
