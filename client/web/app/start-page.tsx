import { getRouteApi } from '@tanstack/react-router';
import { NotificationsPanel } from '../features/notifications/notifications-panel.js';
import { TodayPage } from '../features/deadlines/today-page.js';
import { scopeOf } from '../features/deadlines/scopes.js';

const start = getRouteApi('/signed-in/');

/** The first screen of a centre: two features side by side, which know nothing of each other. */
export const StartPage = () => {
  const { zakres } = start.useSearch();
  return <TodayPage scope={scopeOf(zakres)} aside={<NotificationsPanel />} />;
};
