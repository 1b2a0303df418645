import type { Role } from '@asysta/schema/staff/codes';
import type { Permission } from '@asysta/schema/catalogue';
import type { AnyRoute } from '@tanstack/react-router';
import type { IconName } from '../../components/icons.js';
import type { FeatureCopy } from '../text/i18n.js';
import type { Slots } from './slots.js';

/** One way in the navigation; it is shown to whoever holds the permission. */
export interface NavigationItem {
  readonly to: string;
  /** Copy of the feature, resolved when it is shown. */
  readonly label: () => string;
  readonly icon: IconName;
  /** Permission of the catalogue; without one everybody signed in has the way. */
  readonly may?: Permission | undefined;
  /** Function that this way is made for; others who hold the permission do not need it daily. */
  readonly role?: Role | undefined;
  /** `bar`: in the bottom bar of a phone; `action`: there as the round „+”; `more`: behind „Więcej”. */
  readonly onPhone: 'bar' | 'action' | 'more';
  /** A short label for the bottom bar. */
  readonly shortLabel?: (() => string) | undefined;
}

/** What a noun brings to the web; listed once in `app/features.ts`. */
export interface Feature {
  /** Hung under `signedInRoute`. */
  readonly routes: readonly AnyRoute[];
  readonly navigation: readonly NavigationItem[];
  /** What it says outside its screens, under its own name; the rest comes with the first of them (`partsOf`). */
  readonly texts: FeatureCopy;
  /** Its parts on pages of others. */
  readonly slots?: Partial<Slots>;
}
