/** What absences say outside their own screens: known before the first of these comes. */
export const absencesOutside = {
  navigation: 'Moje nieobecności',
} as const;
