/** What cases say outside their own screens: known before the first of these comes. */
export const casesOutside = {
  navigation: 'Rodziny',
  tab: 'Sprawa',
  courtReportSent: 'Zapisz wysłane sprawozdanie',
  orderProlonged: 'Zapisz przedłużenie',
  afterSuspension: 'Zdecyduj, co dalej',
} as const;
