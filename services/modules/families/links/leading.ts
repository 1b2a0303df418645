import type { FilterQuery } from '@mikro-orm/core';
import { defineEvent } from '../../../platform/events/event.js';
import type { Operation } from '../../../platform/operation/index.js';
import { asFilter } from '../../../platform/permission/condition.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { familyById } from '../families.finders.js';
import { Family, type Person } from '../family.entity.js';
import { type KnownInSight, openFamilies, personsInSight } from '../known-persons.finders.js';
import { nameOf } from '../person.rules.js';
import { FamilyLink, PersonLink } from './link.entity.js';

/** That a record of a family is to be led by another one: a module that has something running there refuses. */
export const FamilyBecomesDuplicate = defineEvent<{
  readonly leadingId: string;
  readonly duplicateId: string;
  readonly field: string;
}>('FamilyBecomesDuplicate');

/**
 * Refuses to begin anything new in a record of a family that another one leads. That one is named to whoever may open it; to anybody
 * else it is one and the same answer, whatever file it is.
 */
export const ensureFamilyLeads = async (op: Operation, family: Family, field: string): Promise<void> => {
  const link = await op.em.findOne(FamilyLink, { duplicate: family.id, undoneOn: null });
  if (!link) return;
  const open = { $and: [{ id: link.leading.id }, asFilter<Family>(openFamilies(op))] } as FilterQuery<Family>;
  const leading = await op.em.findOne(Family, open);
  if (!leading) return refuse('RECORD_IS_DUPLICATE_ELSEWHERE', { field });
  refuse('RECORD_IS_DUPLICATE', { field, facts: { name: leading.surname, familyId: leading.id } });
};

/**
 * The family in which something new begins: NOT_FOUND where the caller does not see it, refused where another record leads it. It
 * stays locked, so that nobody links it meanwhile.
 */
export const familyToBeginIn = async (op: Operation, id: string): Promise<Family> => {
  const family = await locked(op, await familyById(op, id));
  await ensureFamilyLeads(op, family, 'input.familyId');
  return family;
};

/** The person whose record leads this one, where the caller may open them; the person themselves where no other record leads. */
export const leadingInSight = async (op: Operation, known: KnownInSight): Promise<KnownInSight> => {
  const link = await op.em.findOne(PersonLink, { duplicate: known.person.id, undoneOn: null });
  const [leading] = link ? await personsInSight(op, { id: link.leading.id }) : [];
  return leading ?? known;
};

/** Refuses to let a record of a person that another one leads join a household; the row must be locked. */
export const ensurePersonLeads = async (op: Operation, person: Person, field: string): Promise<void> => {
  const link = await op.em.findOne(PersonLink, { duplicate: person.id, undoneOn: null });
  if (!link) return;
  const [leading] = await personsInSight(op, { id: link.leading.id });
  if (!leading) return refuse('RECORD_IS_DUPLICATE_ELSEWHERE', { field });
  refuse('RECORD_IS_DUPLICATE', { field, facts: { name: nameOf(leading.person), familyMemberId: leading.member } });
};
