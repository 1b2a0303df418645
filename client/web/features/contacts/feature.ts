import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../frame/slots/feature.js';
import { i18n } from '../../frame/text/i18n.js';
import { contacts } from './texts.js';

/** Contacts with a family between its visits: a tab of its card. */
export const contactsFeature = {
  routes: [],
  navigation: [],
  texts: { contacts },
  slots: {
    cardTabs: [
      {
        place: 65,
        id: 'kontakty',
        label: () => i18n.t('contacts:title'),
        Content: lazyRouteComponent(() => import('./contacts-tab.js'), 'ContactsTab'),
      },
    ],
  },
} as const satisfies Feature;
