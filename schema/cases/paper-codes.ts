/** What was decided on paper and entered later, or typed by somebody else than decided it. */
export const PAPER_DECISION_WORDS = {
  OPENING: 'otwarcie sprawy',
  CONSENT: 'zgoda rodziny',
  ASSIGNMENT: 'przydział asystenta',
} as const;
export type PaperDecision = keyof typeof PAPER_DECISION_WORDS;
