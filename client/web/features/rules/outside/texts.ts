/** What the rules say outside their own screens: known before the first of these comes. */
export const rulesOutside = {
  setThem: 'Zobacz przepisy i ustal zasady ośrodka',
  readThem: 'Zobacz przepisy i wszystkie zasady',
} as const;
