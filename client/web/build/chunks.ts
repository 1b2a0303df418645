import type { CodeSplittingGroup } from 'rolldown';

/*
 * What is fetched as one: few files, because each waits for a round trip on a slow line. A group takes what its modules need and
 * no group above it has; everything else is the own part of its screen.
 */
const GROUPS: readonly CodeSplittingGroup[] = [
  // Who is signed in is asked before the rest has come.
  { name: 'ask', test: /\/client\/(sdk\/|web\/(app\/ask-at-once|frame\/(first-question|clients|session\/windows)))/ },
  // What changes rarely stays in people's caches over a release of ours.
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'frame', tags: ['$initial'] },
  { name: 'kit', test: /\/client\/(generated|web\/components\/(data|feedback|layout))\/(?!error-summary)/ },
  { name: 'today', test: /\/features\/(deadlines|notifications)\/(?!feature|outside)/ },
  { name: 'overlay', test: /react-aria-components\/.*\/(Popover|Dialog|Modal)\.mjs/ },
  { name: 'date', test: /\/temporal-|@internationalized\/date|\/components\/forms\/date-field|\/values\/local-date/ },
  {
    name: 'form',
    test: /\/(react-hook-form|@hookform|valibot)\/|\/client\/web\/(components\/forms|frame\/(forms|drafts|conflict|issue))\/|\/schema\/inputs/,
  },
];

/** The groups, each before all that follow it. */
export const chunks: readonly CodeSplittingGroup[] = GROUPS.map((group, place) => ({
  ...group,
  priority: GROUPS.length - place,
}));
