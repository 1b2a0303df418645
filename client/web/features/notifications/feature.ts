import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../frame/slots/feature.js';
import { notifications } from './texts.js';

/** Notices for one person, beside the terms of the day. */
export const notificationsFeature = {
  routes: [],
  navigation: [],
  texts: { notifications },
  slots: {
    todayPanels: [{ place: 10, Content: lazyRouteComponent(() => import('./notifications-panel.js'), 'NotificationsPanel') }],
  },
} as const satisfies Feature;
