/** Being written. */
export const PeriodsPage = () => null;
