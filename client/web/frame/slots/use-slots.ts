import { useRouter } from '@tanstack/react-router';
import type { RouterContext } from '../layout-route.js';
import type { Feature } from './feature.js';
import type { Slots } from './slots.js';

/** What all features bring to every place, in the order of the features. */
export const slotsOf = (features: readonly Feature[]): Slots => {
  const all = <Place extends keyof Slots>(place: Place) =>
    features.flatMap((feature): readonly unknown[] => feature.slots?.[place] ?? []) as unknown as Slots[Place];
  return {
    cardTabs: all('cardTabs'),
    cardSections: all('cardSections'),
    cardBadges: all('cardBadges'),
    cardQueries: all('cardQueries'),
    nextSteps: all('nextSteps'),
    beforeCase: all('beforeCase'),
    fileEvents: all('fileEvents'),
    workSteps: all('workSteps'),
    todayPanels: all('todayPanels'),
    homes: all('homes'),
  };
};

/** What stands in one place of a page. */
export const useSlot = <Place extends keyof Slots>(place: Place): Slots[Place] =>
  (useRouter().options.context as RouterContext).slots[place];
