import { defineLoader, inOrderOf, type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { found } from '../../platform/refusal/refusal.js';
import { Family, visibleFamilies } from '../families/index.js';
import { Notification } from './notification.entity.js';

/** The caller's own notices and nobody else's: the recipient is never an argument. */
const own = (op: Operation) => ({ recipient: op.principal.staffMemberId });

/** One of the caller's own notices, or NOT_FOUND. */
export const notificationById = async (op: Operation, id: string): Promise<Notification> =>
  found(await op.em.findOne(Notification, { id, ...own(op) }));

/** The caller's own notices, unread ones first, newest first. */
export const findNotifications = (op: Operation, page: PageInput) =>
  pageOf(op, Notification, { where: own(op), orderBy: { readAt: 'desc nulls first', createdAt: 'desc', id: 'desc' }, page });

/** The family a notice is about while the caller may still see it, else null; one statement for any number of notices. */
export const familyStillVisible = defineLoader(async (op: Operation, familyIds: readonly string[]) => {
  const families = await op.em.find(Family, { $and: [{ id: { $in: [...familyIds] } }, visibleFamilies(op)] });
  return inOrderOf(
    familyIds,
    families,
    ({ id }) => id,
    (family) => family ?? null,
  );
});
