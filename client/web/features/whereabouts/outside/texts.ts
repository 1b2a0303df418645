/** What whereabouts say outside their own screens. */
export const whereaboutsOutside = {
  tab: 'Dzieci',
  applied: 'Zapisz wniosek placówki',
} as const;
