import type { NotificationKind } from '@asysta/schema/notifications/codes';
import type { Operation } from '../../../platform/operation/index.js';
import { Notification } from '../notification.entity.js';

/** Whom to tell what about which row; never a text, so nothing about a family is copied out of its file. */
export interface Notice {
  readonly recipientId: string;
  readonly kind: NotificationKind;
  /** The row the notice is about: assignment, deadline, referral or request. */
  readonly subjectId: string;
  readonly familyId?: string | null;
}

/** Leaves a notice for one person of the party in the open transaction; the same notice again changes nothing. */
export const notify = async (op: Pick<Operation, 'em' | 'newId' | 'clock'>, notice: Notice): Promise<void> => {
  const { recipientId: recipient, kind, subjectId, familyId: family = null } = notice;
  if ((await op.em.count(Notification, { recipient, kind, subjectId })) > 0) return;
  op.em.create(Notification, { id: op.newId(), recipient, kind, subjectId, family, createdAt: op.clock.now() });
};
