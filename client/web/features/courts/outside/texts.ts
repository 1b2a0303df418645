/** What the competent courts say outside their own screen: known before the first of these comes. */
export const courtsOutside = { title: 'Sąd właściwy' } as const;
