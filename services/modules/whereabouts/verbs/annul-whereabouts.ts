import type { AnnulWhereabouts } from '@asysta/schema/whereabouts/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { annul } from '../../corrections/index.js';
import { whereaboutsById } from '../whereabouts.finders.js';
import { lockedChild, settleWatch } from './child.js';

/** Annuls a record of whereabouts: it stays with the reason and counts nowhere, nor does its term. Once more it changes nothing. */
export const annulWhereabouts = async (
  op: Operation,
  { whereaboutsId, expectedVersion, reason }: Change<AnnulWhereabouts>,
): Promise<string> => {
  const row = await whereaboutsById(op, whereaboutsId);
  const child = await lockedChild(op, row.familyMember.id);
  await lockedAt(op, row, expectedVersion);
  if (row.annulledAt) return row.id;
  annul(op, row, reason);
  await settleWatch(op, child, child.stays);
  return row.id;
};
