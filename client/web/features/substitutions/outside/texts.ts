/** What substitutions say outside their own screens: known before the first of these comes. */
export const substitutionsOutside = {
  mine: 'Moje zastępstwa',
} as const;
