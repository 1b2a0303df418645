import { firstThrough, partOf } from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { AppointmentProposal, StaffPersonType } from '../staff/index.js';
import { NotificationType } from './notification.type.js';
import { familyStillVisible } from './notifications.finders.js';

/** What a notice leads to. */
export const NOTIFICATIONS_PARTS = [
  partOf(NotificationType, 'family', () => FamilyType, {
    rows: familyStillVisible,
    from: 'family',
    nullable: true,
    needs: 'family:read',
    inLists: true,
    description: 'Family it is about, while the reader may see it (rodzina).',
  }),
  partOf(NotificationType, 'proposedFor', () => StaffPersonType, {
    rows: firstThrough(AppointmentProposal, 'id', 'staffMember', { orderBy: { id: 'asc' } }),
    from: 'subjectId',
    nullable: true,
    inLists: true,
    description: 'Of a proposed function: for whom, since that is where one decides (dla kogo).',
  }),
] as const;
