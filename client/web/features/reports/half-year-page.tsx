/** Being written. */
export const HalfYearPage = () => null;
