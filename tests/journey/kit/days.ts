const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' });

const dayMs = 24 * 60 * 60_000;

/** Today in Poland, or so many days before it, as `yyyy-mm-dd`. */
export const daysAgo = (days: number): string => formatter.format(new Date(Date.now() - days * dayMs));
