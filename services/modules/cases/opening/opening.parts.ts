import { firstThrough, partOf } from '../../../platform/operation/index.js';
import { IntakeType } from '../../intakes/index.js';
import { SupportCaseType } from '../case.type.js';
import { JoinedIntake } from './joined-intake.entity.js';

/** Which case a later intake went into. */
export const OPENING_PARTS = [
  partOf(IntakeType, 'joinedCase', () => SupportCaseType, {
    rows: firstThrough(JoinedIntake, 'intake', 'supportCase', { orderBy: { joinedOn: 'desc', id: 'desc' } }),
    nullable: true,
    needs: 'case:read',
    description: 'The open case that it was joined to; none where a case was opened from it (dołączone do sprawy).',
  }),
] as const;
