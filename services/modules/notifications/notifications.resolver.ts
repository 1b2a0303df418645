import { Arg, Ctx, Resolver } from 'type-graphql';
import { type AcknowledgeNotification, AcknowledgeNotificationSchema } from '@asysta/schema/notifications/inputs';
import { CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { NotificationType, NotificationConnection } from './notification.type.js';
import { findNotifications, notificationById } from './notifications.finders.js';
import { acknowledgeNotification } from './verbs/acknowledge-notification.js';

/** Register of the notices of whoever is signed in. */
@Resolver(() => NotificationType)
export class NotificationsResolver {
  @CentreQuery(() => NotificationConnection, {
    may: 'notification:read',
    audit: 'NOTIFICATIONS_READ',
    reads: findNotifications,
    about: 'Own notices, unread ones first (moje powiadomienia).',
  })
  notifications(
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findNotifications(op, null, page);
  }

  @CentreMutation(() => NotificationType, {
    may: 'notification:read',
    audit: 'NOTIFICATION_ACKNOWLEDGED',
    about: 'Marks an own notice as read (potwierdzenie powiadomienia).',
    input: AcknowledgeNotificationSchema,
    takes: 'The notice.',
    answer: notificationById,
  })
  acknowledgeNotification(input: AcknowledgeNotification, op: Operation) {
    return acknowledgeNotification(op, input);
  }
}
