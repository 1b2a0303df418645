import { defineModule } from '../../platform/module/module.js';
import { AppointmentConfirmed, AppointmentDeclined, AppointmentProposed } from '../staff/index.js';
import { Notification } from './notification.entity.js';
import { nightlyLookAtDirectors } from './notifications.jobs.js';
import { NOTIFICATIONS_PARTS } from './notifications.parts.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { tellWatchers } from './tell-watchers.js';

/** Notices for one person of a centre. */
export const notifications = defineModule({
  name: 'notifications',
  entities: { centre: [Notification] },
  resolvers: [NotificationsResolver, ...NOTIFICATIONS_PARTS],
  permissions: ['notification:read', 'family:read'],
  audit: ['NOTIFICATIONS_READ', 'NOTIFICATION_ACKNOWLEDGED', 'LAST_DIRECTOR_WARNED'],
  schedules: [nightlyLookAtDirectors],
  reactions: [
    AppointmentProposed.handledBy(tellWatchers('APPOINTMENT_PROPOSED')),
    AppointmentConfirmed.handledBy(tellWatchers('APPOINTMENT_CONFIRMED')),
    AppointmentDeclined.handledBy(tellWatchers('APPOINTMENT_DECLINED')),
  ],
});
