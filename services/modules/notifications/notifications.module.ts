import { defineModule } from '../../platform/module/module.js';
import { AppointmentConfirmed, AppointmentDeclined, AppointmentProposed } from '../staff/index.js';
import { APPOINTMENT_ASKED_FOR, askedFor } from './asked.js';
import { Notification } from './notification.entity.js';
import { nightlyLookAtDirectors } from './notifications.jobs.js';
import { NOTIFICATIONS_PARTS } from './notifications.parts.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { settleProposal, tellWatchers } from './tell-watchers.js';

/** Notices for one person of a centre. */
export const notifications = defineModule({
  name: 'notifications',
  entities: { centre: [Notification] },
  resolvers: [NotificationsResolver, ...NOTIFICATIONS_PARTS],
  permissions: ['notification:read', 'family:read'],
  audit: ['NOTIFICATIONS_READ', 'NOTIFICATION_ACKNOWLEDGED', 'LAST_DIRECTOR_WARNED'],
  schedules: [nightlyLookAtDirectors],
  slots: [askedFor],
  contributions: [askedFor.holding(APPOINTMENT_ASKED_FOR)],
  reactions: [
    AppointmentProposed.handledBy(tellWatchers('APPOINTMENT_PROPOSED')),
    AppointmentConfirmed.handledBy(tellWatchers('APPOINTMENT_CONFIRMED')),
    AppointmentDeclined.handledBy(tellWatchers('APPOINTMENT_DECLINED')),
    AppointmentConfirmed.handledBy(settleProposal),
    AppointmentDeclined.handledBy(settleProposal),
  ],
});
