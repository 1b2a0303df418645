import type * as v from 'valibot';
import { content, idOf } from '../inputs.js';

/** The reading of a notice. */
export const AcknowledgeNotificationSchema = content('Acknowledges an own notice.', {
  notificationId: idOf('Notification', 'Which notice (powiadomienie).'),
});
/** A parsed reading. */
export type AcknowledgeNotification = v.InferOutput<typeof AcknowledgeNotificationSchema>;
