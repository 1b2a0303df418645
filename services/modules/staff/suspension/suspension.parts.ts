import { partOf, rowsBy } from '../../../platform/operation/index.js';
import { StaffMemberType } from '../staff.type.js';
import { Suspension } from './suspension.entity.js';
import { SuspensionType } from './suspension.type.js';

/** Times in which somebody may not act, beside the functions they hold. */
export const SUSPENSION_PARTS = [
  partOf(StaffMemberType, 'suspensions', () => [SuspensionType], {
    rows: rowsBy(Suspension, 'staffMember', { orderBy: { suspendedOn: 'desc', id: 'desc' } }),
    description: 'Suspensions of art. 13, the newest first (zawieszenia).',
  }),
] as const;
