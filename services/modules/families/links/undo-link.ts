import type { UndoFamilyLink, UndoPersonLink } from '@asysta/schema/families/link-inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { familyById } from '../families.finders.js';
import { FamilyMember } from '../family.entity.js';
import { personsInSight } from '../known-persons.finders.js';
import { familyLinkById, personLinkById } from './links.finders.js';
import { mayUndo } from './links.rules.js';

const undone = (op: Operation, undoReason: string) => ({
  undoneOn: op.clock.today(),
  undoneBy: op.principal.staffMemberId,
  undoReason,
});

/** Takes a link of two families back; it stays in the history of both. Answers the one that led. */
export const undoFamilyLink = async (op: Operation, input: Change<UndoFamilyLink>): Promise<string> => {
  const link = await lockedAt(op, await familyLinkById(op, input.familyLinkId), input.expectedVersion);
  ensure(mayUndo(link));
  const leading = await familyById(op, link.leading.id);
  op.em.assign(link, undone(op, input.undoReason));
  return leading.id;
};

/**
 * Takes a link of two persons back; it stays in the history of both. Whoever sees one of them in a restricted household alone shows a
 * second factor first. Answers a family of the one that led.
 */
export const undoPersonLink = async (op: Operation, input: Change<UndoPersonLink>): Promise<string> => {
  const link = await lockedAt(op, await personLinkById(op, input.personLinkId), input.expectedVersion);
  const [leading] = await personsInSight(op, { id: link.leading.id });
  const [duplicate] = await personsInSight(op, { id: link.duplicate.id });
  if (!leading || !duplicate) return refuse('STEP_UP_REQUIRED');
  ensure(mayUndo(link));
  const { family } = found(await op.em.findOne(FamilyMember, { id: leading.member }));
  op.em.assign(link, undone(op, input.undoReason));
  return family.id;
};
