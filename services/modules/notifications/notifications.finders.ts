import { type InSight, type Operation, pagesInSight, rowOf } from '../../platform/operation/index.js';
import { asFilter, holding } from '../../platform/permission/condition.js';
import { found } from '../../platform/refusal/refusal.js';
import { familiesInSight, Family } from '../families/index.js';
import { Notification } from './notification.entity.js';

/** The caller's own notices and nobody else's: the recipient is never an argument. */
const own: InSight = ({ principal }) => holding('recipient_id', principal.staffMemberId);

/** One of the caller's own notices, or NOT_FOUND. */
export const notificationById = async (op: Operation, id: string): Promise<Notification> =>
  found(await op.em.findOne(Notification, { $and: [{ id }, asFilter<Notification>(own(op))] }));

/** The caller's own notices, unread ones first, newest first. */
export const findNotifications = pagesInSight(Notification, {
  inSight: own,
  orderBy: { readAt: 'desc nulls first', createdAt: 'desc', id: 'desc' },
});

/** The family a notice is about while the caller may still see it. */
export const familyStillVisible = rowOf(Family, { inSight: familiesInSight });
