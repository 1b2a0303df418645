/** What reports say outside their own screens: known before the first of these comes. */
export const reportsOutside = {
  open: 'Otwórz sprawozdanie',
  navigation: 'Sprawozdania',
  regionNavigation: 'Sprawozdania gmin',
  regionShortNavigation: 'Sprawozdania',
} as const;
