import type { AcknowledgeNotification } from '@asysta/schema/notifications/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { notificationById } from '../notifications.finders.js';

/** Marks an own notice as read; the first reading counts, a second one changes nothing. */
export const acknowledgeNotification = async (op: Operation, input: AcknowledgeNotification): Promise<string> => {
  const notification = await notificationById(op, input.notificationId);
  notification.readAt ??= op.clock.now();
  return notification.id;
};
