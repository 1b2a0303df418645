/** What centres say outside their own screens: known before the first of these comes. */
export const centresOutside = {
  navigation: 'Ośrodek',
} as const;
