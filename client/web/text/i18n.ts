import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from './resources.js';

/** The one language of the product, resolved before the first paint; plural forms follow CLDR through Intl. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'pl',
  resources: { pl: resources },
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
});
