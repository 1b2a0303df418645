import { type Operation, pagesInSight, rowInSight } from '../../platform/operation/index.js';
import { lockedAt } from '../../platform/rows/locked-at.js';
import { holding } from '../../platform/permission/condition.js';
import { ofFamiliesInSight } from '../families/index.js';
import { Intake } from './intake.entity.js';
import type { IntakeFilter } from './intakes.input.js';

/** The intake, or NOT_FOUND when there is none about a family this person may see. */
export const intakeById = rowInSight(Intake, ofFamiliesInSight);

/** The intake, locked until the end of the transaction; a version other than the one the person saw is refused with CONFLICT. */
export const intakeForChange = async (op: Operation, id: string, expectedVersion: number): Promise<Intake> =>
  lockedAt(op, await intakeById(op, id), expectedVersion, 'state');

/** Visible intakes, newest first. */
export const findIntakes = pagesInSight(Intake, {
  inSight: ofFamiliesInSight,
  narrowed: ({ state }: IntakeFilter) => (state ? [holding('state', state)] : []),
  orderBy: { receivedOn: 'desc', id: 'desc' },
});
