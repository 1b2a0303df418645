import { raw } from '@mikro-orm/core';
import type { NoteCourtApplication } from '@asysta/schema/whereabouts/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { meetAll } from '../../deadlines/index.js';
import { Whereabouts } from '../whereabouts.entity.js';
import { whereaboutsById } from '../whereabouts.finders.js';
import { lockedChild } from './child.js';

/**
 * Notes that the institution applied to the court about the child, in time or late: the term of 18 months ends (art. 100(4a)). Refused
 * with WHEREABOUTS_NOT_WATCHED where none runs. Answers the stay.
 */
export const noteCourtApplication = async (
  op: Operation,
  { whereaboutsId, expectedVersion, appliedOn }: Change<NoteCourtApplication>,
): Promise<string> => {
  const row = await whereaboutsById(op, whereaboutsId);
  const { stays } = await lockedChild(op, row.familyMember.id);
  await lockedAt(op, row, expectedVersion);
  if (appliedOn > op.clock.today()) refuse('DATE_IN_FUTURE', { field: 'input.appliedOn' });
  const watch = stays.find((stay) => stay === row)?.watch?.unwrap();
  if (!watch || watch.metOn || watch.cancelledOn) return refuse('WHEREABOUTS_NOT_WATCHED');
  if (appliedOn < watch.startedOn) refuse('WHEREABOUTS_NOT_WATCHED', { field: 'input.appliedOn' });
  meetAll([watch], appliedOn);
  // Only the term has changed, but whoever saw the stay before gets CONFLICT, as after every change of it.
  await op.em.nativeUpdate(Whereabouts, { id: row.id }, { version: raw('version + 1') });
  return row.id;
};
