/** Being written. */
export const SubmissionsPage = () => null;
