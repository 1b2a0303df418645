import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { common, components } from '../../components/texts.js';
import { forms } from '../forms/texts.js';
import { session } from '../session/texts.js';
import { shell } from '../shell/texts.js';

/** Copy of the features, by namespace; each adds its own in `features/<noun>/texts.ts`. */
// An interface, because every feature widens it.
export interface FeatureTexts {}

const frameTexts = { common, components, forms, session, shell } as const;

/** All copy of the product: a key that is not in it does not compile. */
export type Texts = typeof frameTexts & FeatureTexts;

/** The one language of the product, resolved before the first paint; plural forms follow CLDR through Intl. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'pl',
  resources: { pl: frameTexts },
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** Adds the copy of a feature; before the first paint. */
export const addTexts = (texts: Partial<FeatureTexts>): void => {
  for (const [namespace, copy] of Object.entries(texts)) i18n.addResourceBundle('pl', namespace, copy);
};
