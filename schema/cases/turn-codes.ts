/** Whose turn something is in a case. */
export const TURN_WORDS = {
  DECIDER: 'kierownik ośrodka',
  LEADER: 'pracownik socjalny',
  ASSISTANT: 'asystent rodziny',
} as const;
/** One of them. */
export type Turn = keyof typeof TURN_WORDS;
