/** What deadlines say outside their own screens: known before the first of these comes. */
export const deadlinesOutside = {
  navigation: 'Dziś',
} as const;
