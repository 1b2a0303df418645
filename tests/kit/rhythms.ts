/** The changes of the rhythm of one family with the types of their inputs. */
export const RHYTHM = {
  record: ['recordMeetingRhythm', 'RecordMeetingRhythmInput'],
  correct: ['correctMeetingRhythm', 'CorrectMeetingRhythmInput'],
  end: ['endMeetingRhythm', 'EndMeetingRhythmInput'],
  annul: ['annulMeetingRhythm', 'AnnulMeetingRhythmInput'],
} as const;

/** A rhythm as it is usually typed: oftener than once a week, from the first visit on. */
export const rhythmFields = (over: Record<string, unknown> = {}) => ({
  days: 3,
  validFrom: '2026-03-05',
  justification: 'Mama wróciła z dzieckiem ze szpitala.',
  ...over,
});

/** A rhythm of a case as it is usually typed. */
export const rhythmInput = (supportCaseId: string, over: Record<string, unknown> = {}) => ({
  supportCaseId,
  ...rhythmFields(over),
});
