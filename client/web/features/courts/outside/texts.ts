/** What the competent courts say outside their own screen: known before the first of these comes. */
export const courtsOutside = {
  title: 'Sąd właściwy',
  none: 'Nie zapisano, który sąd jest właściwy dla ośrodka.',
  days: 'Od {{from}}.',
  daysTo: 'Od {{from}} do {{to}}.',
  setThem: 'Ustal sąd właściwy',
  readThem: 'Zobacz, który sąd był właściwy wcześniej',
} as const;
