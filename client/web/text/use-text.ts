import { useTranslation } from 'react-i18next';
import { resources } from './resources.js';

const namespaces = Object.keys(resources) as (keyof typeof resources)[];

/** The copy of all namespaces: `t('families:title')`, `t('families:count', { count: 3 })`. A key that does not exist does not compile. */
export const useText = () => useTranslation(namespaces).t;
