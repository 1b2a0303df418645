import { COURT_NOTIFICATION_DECISION_WORDS, type Problem } from '@asysta/schema/cases/preparation-codes';
import type { Fact } from '../../../components/data/description-list.js';
import { capitalize, formatDay, formatList } from '../../../components/format.js';
import { inFunction } from '../../../frame/records/by-whom.js';
import { problemsInWords } from '../../../frame/records/problems-in-words.js';
import type { Text } from '../../../frame/text/i18n.js';
import type { RecordedAction, RecordedCase } from './recorded-steps.js';

/** One record of a step, as it is read. */
export interface StepRecord {
  readonly id: string;
  readonly happenedOn: string;
  readonly by?: string | undefined;
  readonly facts: readonly Fact[];
  readonly mayCorrect: boolean;
  readonly mayAnnul: boolean;
  readonly corrected: boolean;
  readonly annulledAt?: string | null | undefined;
  readonly annulmentReason?: string | null | undefined;
  readonly annulledBy?: { readonly displayName: string } | null | undefined;
}

interface Mendable extends Pick<StepRecord, 'corrected' | 'annulledAt' | 'annulmentReason' | 'annulledBy'> {
  readonly viewerMayCorrect: boolean;
  readonly viewerMayAnnul: boolean;
}

const standing = (record: Mendable) => ({
  mayCorrect: record.viewerMayCorrect,
  mayAnnul: record.viewerMayAnnul,
  corrected: record.corrected,
  annulledAt: record.annulledAt,
  annulmentReason: record.annulmentReason,
  annulledBy: record.annulledBy,
});

/** How somebody is called. */
export const nameOf = ({ givenName, surname }: { readonly givenName: string; readonly surname: string }): string =>
  `${givenName} ${surname}`;

const commonInWords = (problems: readonly Problem[]): string => capitalize(problemsInWords({ problems, ownProblems: [] }));

const ownInWords = (ownProblems: readonly { readonly name: string }[]): string =>
  capitalize(problemsInWords({ problems: [], ownProblems }));

const RECORDS: Record<RecordedAction, (t: Text, supportCase: RecordedCase) => readonly StepRecord[]> = {
  RECORD_INTERVIEW: (t, { interviews }) =>
    interviews.map((interview) => ({
      id: interview.id,
      happenedOn: interview.conductedOn,
      by: interview.author.displayName,
      facts: [
        { term: t('cases:interview.persons'), value: formatList(interview.persons.map(nameOf)) },
        { term: t('cases:interview.findings'), value: interview.findings },
        { term: t('cases:interview.problems'), value: commonInWords(interview.problems) },
        { term: t('cases:ownProblems'), value: ownInWords(interview.ownProblems) },
        {
          term: t('cases:interview.assistantNecessary'),
          value: t(interview.assistantNecessary ? 'cases:interview.yes' : 'cases:interview.no'),
        },
        { term: t('cases:interview.necessityReason'), value: interview.necessityReason },
      ],
      ...standing(interview),
    })),
  RECORD_DIAGNOSIS: (t, { diagnoses }) =>
    diagnoses.map((diagnosis) => ({
      id: diagnosis.id,
      happenedOn: diagnosis.madeOn,
      by: diagnosis.author.displayName,
      facts: [
        { term: t('cases:diagnosis.problems'), value: commonInWords(diagnosis.problems) },
        { term: t('cases:ownProblems'), value: ownInWords(diagnosis.ownProblems) },
        { term: t('cases:diagnosis.description'), value: diagnosis.description },
      ],
      ...standing(diagnosis),
    })),
  PRESENT_OFFER: (t, { offers }) =>
    offers.map((offer) => ({
      id: offer.id,
      happenedOn: offer.presentedOn,
      by: offer.presentedBy.displayName,
      facts: [{ term: t('cases:offer.manner'), value: offer.manner }],
      ...standing(offer),
    })),
  RECORD_REFUSAL: (t, { refusals }) =>
    refusals.map((refusal) => ({
      id: refusal.id,
      happenedOn: refusal.refusedOn,
      facts: [{ term: t('cases:refusal.circumstances'), value: refusal.circumstances }],
      ...standing(refusal),
    })),
  DECIDE_ON_COURT_NOTIFICATION: (t, { refusals }) =>
    refusals.flatMap((refusal) =>
      refusal.decision && refusal.decidedOn
        ? [
            {
              ...standing(refusal),
              id: refusal.id,
              happenedOn: refusal.decidedOn,
              by: refusal.decidedBy ? inFunction(refusal.decidedBy, refusal.decidedAs) : undefined,
              facts: [
                {
                  term: t('cases:notification.decision'),
                  value: capitalize(COURT_NOTIFICATION_DECISION_WORDS[refusal.decision]),
                },
                { term: t('cases:notification.reason'), value: refusal.decisionReason },
                { term: t('cases:notification.courtName'), value: refusal.courtName },
                { term: t('cases:notification.letterOn'), value: refusal.letterOn && formatDay(refusal.letterOn) },
              ],
              mayCorrect: refusal.viewerMayMendDecision,
              mayAnnul: refusal.viewerMayMendDecision,
            },
          ]
        : [],
    ),
  REQUEST_ASSISTANT: (t, { requests }) =>
    requests.map((request) => ({
      id: request.id,
      happenedOn: request.requestedOn,
      by: request.requestedBy.displayName,
      facts: [{ term: t('cases:request.justification'), value: request.justification }],
      ...standing(request),
    })),
  QUALIFY_FAMILY: (t, { qualifications }) =>
    qualifications.map((qualification) => ({
      ...standing({
        ...qualification,
        viewerMayCorrect: qualification.viewerMayMend,
        viewerMayAnnul: qualification.viewerMayMend,
      }),
      id: qualification.id,
      happenedOn: qualification.qualifiedOn,
      by: inFunction(qualification.qualifiedBy, qualification.qualifiedAs),
      facts: [{ term: t('cases:qualification.grounds'), value: qualification.grounds }],
    })),
};

/** What was recorded in a step of a case, latest first; a fact that nobody told is left out. */
export const recordsOf = (t: Text, action: RecordedAction, supportCase: RecordedCase): readonly StepRecord[] =>
  RECORDS[action](t, supportCase).map((record) => ({ ...record, facts: record.facts.filter(({ value }) => Boolean(value)) }));
