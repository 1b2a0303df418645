import { addCopy, speak, type Copy, type Speak } from '../../components/text.js';
import type { common, components } from '../../components/texts.js';
import type { conflict } from '../conflict/texts.js';
import type { issue } from '../issue/texts.js';
import { forms } from '../forms/texts.js';
import type { identity } from '../identity/texts.js';
import { session } from '../session/texts.js';
import { shell } from '../shell/texts.js';

/** Copy of the features, by namespace; each brings its own in `features/<noun>/texts.ts`. */
// An interface, because every feature widens it.
export interface FeatureTexts {}

const frameTexts = { forms, session, shell } as const;

/** All copy of the product: a key that is not in it does not compile. */
export type Texts = { common: typeof common; components: typeof components } & typeof frameTexts & {
    forms: { conflict: typeof conflict; identity: typeof identity; issue: typeof issue };
  } & FeatureTexts;

/** Says any copy of the product by its namespace and key: `t('families:title')`, `t('families:count', { count: 3 })`. */
export type Text = Speak<Texts>;

addCopy(frameTexts);

/** The one language of the product (decision 0028): what stands outside a component says its copy by this. */
export const i18n: { readonly t: Text } = { t: speak };

/** Copy under the names of features: what one says outside its screens, or the rest of it. */
export type FeatureCopy = { readonly [Feature in keyof FeatureTexts]?: Copy };

/** Adds copy of features, before any of it is said. */
export const addTexts = (texts: FeatureCopy): void => addCopy(texts as Readonly<Record<string, Copy>>);
