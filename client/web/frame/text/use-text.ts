import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Texts } from './i18n.js';

/** Says any copy of the product by its namespace and key; a key that does not exist does not compile. */
export type Text = TFunction<readonly (keyof Texts)[]>;

/** The copy of all namespaces: `t('families:title')`, `t('families:count', { count: 3 })`. */
export const useText = (): Text => useTranslation().t as unknown as Text;
