import { addDays, dayInPoland, type LocalDate } from '@asysta/schema/values/local-date';
import { PEOPLE } from '../../identity/people.js';
import type { Office } from './office.js';

const NEWS_DAYS = 7;

interface Notices {
  readonly notifications: {
    readonly nodes: readonly { readonly id: string; readonly createdAt: string; readonly readAt: string | null }[];
  };
}

/** People have read what is older than a week: a year of unread notices would bury the ones of this week. */
export const settleNotices = async (office: Office, today: LocalDate): Promise<void> => {
  const staff = PEOPLE.filter(({ sampleAppointments }) =>
    sampleAppointments.some(({ organization }) => organization === office.party.alias),
  );
  for (const { subject } of staff) {
    const document = '{ notifications(page: { first: 100 }) { nodes { id createdAt readAt } } }';
    const { notifications } = await office.ask<Notices>(subject, today, document);
    for (const { id, createdAt, readAt } of notifications.nodes) {
      const day = dayInPoland(new Date(createdAt));
      if (readAt || day > addDays(today, -NEWS_DAYS)) continue;
      await office.act(subject, addDays(day, 1), 'acknowledgeNotification', 'AcknowledgeNotificationInput', {
        notificationId: id,
      });
    }
  }
};
