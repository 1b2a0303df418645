import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { type AcknowledgeNotification, AcknowledgeNotificationSchema } from '@asysta/schema/notifications/inputs';
import {
  CentreMutation,
  CentreQuery,
  InLists,
  Needs,
  type Operation,
  PageInput,
  Computed,
} from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import type { Notification } from './notification.entity.js';
import { NotificationType, NotificationConnection } from './notification.type.js';
import { familyStillVisible, findNotifications, notificationById } from './notifications.finders.js';
import { acknowledgeNotification } from './verbs/acknowledge-notification.js';

/** Register of the notices of whoever is signed in. */
@Resolver(() => NotificationType)
export class NotificationsResolver {
  @CentreQuery(() => NotificationConnection, {
    may: 'notification:read',
    audit: 'NOTIFICATIONS_READ',
    about: 'Own notices, unread ones first (moje powiadomienia).',
  })
  notifications(
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findNotifications(op, page);
  }

  @Needs('family:read')
  @InLists
  @Computed(() => FamilyType, { nullable: true, description: 'Family it is about, while the reader may see it (rodzina).' })
  family(@Root() { family }: Notification, @Ctx() op: Operation) {
    return family ? familyStillVisible.load(op, family.id) : null;
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
