import { i18n, type Text } from './i18n.js';

/** The copy of all namespaces, for a component. */
export const useText = (): Text => i18n.t;
