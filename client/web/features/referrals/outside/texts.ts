/** What referrals say outside their own screens: known before the first of these comes. */
export const referralsOutside = {
  title: 'Udostępnienia',
  navigation: 'Skrzynka',
} as const;
