/** Jobs a caller may ask for about a subject of their own party; the database refuses any other name. */
export const ENQUEUEABLE_TASKS = ['notify-referral-answered', 'keep-terms-to-rules'] as const;
export type EnqueueableTask = (typeof ENQUEUEABLE_TASKS)[number];
