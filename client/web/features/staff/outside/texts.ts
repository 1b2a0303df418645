/** What staff say outside their own screens: known before the first of these comes. */
export const staffOutside = {
  navigation: 'Pracownicy',
} as const;
