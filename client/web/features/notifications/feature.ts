import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';

const part = partsOf(() => import('./texts.js'));

/** Notices for one person, beside the terms of the day. */
export const notificationsFeature = {
  routes: [],
  navigation: [],
  texts: { notifications: {} },
  slots: {
    todayPanels: [{ place: 10, Content: part(() => import('./notifications-panel.js'), 'NotificationsPanel') }],
  },
} as const satisfies Feature;
