import { graphql, type HistoryOfStepsQuery } from '@asysta/client';
import {
  COURT_NOTIFICATION_DECISION_WORDS,
  type CourtNotificationDecision,
  type Problem,
} from '@asysta/schema/cases/preparation-codes';
import { useQuery } from '@tanstack/react-query';
import { capitalize, formatDay, formatList } from '../../../components/format.js';
import { apiQuery, messageOf } from '../../../frame/api.js';
import { CorrectedFields, type WordsOfFields } from '../../../frame/records/corrected-mark.js';
import { useNamesInOffice } from '../../../frame/records/people-in-office.js';
import { problemsInWords } from '../../../frame/records/problems-in-words.js';
import { useText } from '../../../frame/text/use-text.js';
import { nameOf } from './records-of.js';
import type { RecordedCase, RecordedFamily } from './recorded-steps.js';

const HistoryOfStepsDocument = graphql(`
  query HistoryOfSteps($supportCaseId: ID!) {
    supportCase(id: $supportCaseId) {
      id
      interviews {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
      diagnoses {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
      offers {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
      refusals {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
      qualifications {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
      requests {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
    }
  }
`);

const LABELS = {
  conductedOn: 'cases:interview.conductedOn',
  persons: 'cases:interview.persons',
  findings: 'cases:interview.findings',
  assistantNecessary: 'cases:interview.assistantNecessary',
  necessityReason: 'cases:interview.necessityReason',
  author: 'cases:records.author',
  problems: 'cases:diagnosis.problems',
  ownProblems: 'cases:ownProblems',
  madeOn: 'cases:diagnosis.madeOn',
  description: 'cases:diagnosis.description',
  presentedOn: 'cases:offer.presentedOn',
  presentedBy: 'cases:records.presentedBy',
  manner: 'cases:offer.manner',
  refusedOn: 'cases:refusal.refusedOn',
  circumstances: 'cases:refusal.circumstances',
  decision: 'cases:notification.decision',
  decidedOn: 'cases:records.decidedOn',
  decidedBy: 'cases:records.decidedBy',
  decisionReason: 'cases:notification.reason',
  courtName: 'cases:notification.courtName',
  letterOn: 'cases:notification.letterOn',
  requestedOn: 'cases:request.requestedOn',
  justification: 'cases:request.justification',
  qualifiedOn: 'cases:qualification.qualifiedOn',
  qualifiedBy: 'cases:records.decidedBy',
  grounds: 'cases:qualification.grounds',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

interface Known {
  readonly family: RecordedFamily;
  readonly supportCase: RecordedCase;
}

/** Everybody the history of a step may name, by their id. */
const namesIn = ({ family, supportCase }: Known): ReadonlyMap<string, string> => {
  const { interviews, diagnoses, offers, refusals, qualifications, socialWorker } = supportCase;
  const staff = [
    socialWorker,
    ...[...interviews, ...diagnoses].map(({ author }) => author),
    ...offers.map(({ presentedBy }) => presentedBy),
    ...refusals.map(({ decidedBy }) => decidedBy),
    ...qualifications.map(({ qualifiedBy }) => qualifiedBy),
  ].flatMap((person) => (person ? [[person.id, person.displayName] as const] : []));
  const persons = [...family.members, ...family.formerMembers].map((person) => [person.id, nameOf(person)] as const);
  return new Map([...persons, ...staff]);
};

const NAMES = ['persons', 'author', 'presentedBy', 'decidedBy', 'qualifiedBy'];

const useWords = (names: ReadonlyMap<string, string>): WordsOfFields => {
  const t = useText();
  const say = (field: string, value: string): string => {
    if (field.endsWith('On')) return formatDay(value);
    if (NAMES.includes(field)) return formatList(value.split(',').map((id) => names.get(id) ?? t('cases:records.somebody')));
    if (field === 'problems') return capitalize(problemsInWords({ problems: value.split(',') as Problem[], ownProblems: [] }));
    if (field === 'assistantNecessary') return t(value === 'true' ? 'cases:interview.yes' : 'cases:interview.no');
    return field === 'decision' ? COURT_NOTIFICATION_DECISION_WORDS[value as CourtNotificationDecision] : value;
  };
  return { labelOf: (field) => (isField(field) ? t(LABELS[field]) : field), say };
};

const linesOf = (
  { interviews, diagnoses, offers, refusals, requests, qualifications }: HistoryOfStepsQuery['supportCase'],
  id: string,
) =>
  [...interviews, ...diagnoses, ...offers, ...refusals, ...requests, ...qualifications].find((step) => step.id === id)
    ?.corrections ?? [];

/** What was corrected in one record of a step; asked for when it is opened. */
export const StepHistory = ({ known, recordId }: { known: Known; recordId: string }) => {
  const t = useText();
  const words = useWords(new Map([...useNamesInOffice(), ...namesIn(known)]));
  const { data, error } = useQuery(apiQuery(HistoryOfStepsDocument, { supportCaseId: known.supportCase.id }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  return <CorrectedFields lines={linesOf(data.supportCase, recordId)} words={words} />;
};
