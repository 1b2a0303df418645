import { graphql, type HistoryOfVisitQuery } from '@asysta/client';
import {
  SUPPORT_KIND_WORDS,
  type SupportKind,
  VISIT_KIND_WORDS,
  VISIT_PLACE_WORDS,
  type VisitKind,
  type VisitPlace,
} from '@asysta/schema/visits/codes';
import { useQuery } from '@tanstack/react-query';
import { formatDay, formatList } from '../../components/format.js';
import { apiQuery, execute, messageOf } from '../../frame/api.js';
import { CorrectedFields, lastOf, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';

const HistoryOfVisitDocument = graphql(`
  query HistoryOfVisit($familyId: ID!, $visitId: ID!) {
    family(id: $familyId) {
      id
      members {
        id
        givenName
        surname
      }
      currentCase {
        id
        socialWorker {
          id
          displayName
        }
      }
    }
    visit(id: $visitId) {
      id
      corrections {
        id
        ...CorrectedField
      }
      author {
        id
        displayName
      }
      socialWorker {
        id
        displayName
      }
      decidedWith {
        id
        displayName
      }
    }
  }
`);

/** Who corrected a visit last. */
export const lastChangeOfVisit = async (of: { familyId: string; visitId: string }) =>
  lastOf((await execute(HistoryOfVisitDocument, of)).visit.corrections);

const LABELS = {
  kind: 'visits:form.kind',
  visitedOn: 'visits:form.visitedOn',
  startsAt: 'visits:form.startsAt',
  durationMinutes: 'visits:form.duration',
  place: 'visits:form.place',
  placeDetail: 'visits:form.placeDetail',
  supportKinds: 'visits:form.supportKinds',
  persons: 'visits:form.persons',
  matter: 'visits:form.matter',
  agreements: 'visits:form.agreements',
  nextVisitOn: 'visits:form.nextVisit',
  socialWorker: 'visits:form.socialWorker',
  jointDecision: 'visits:form.jointDecision',
  decidedWith: 'visits:form.decidedWith',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

/** Everybody the history of a visit may name, by their id. */
const namesOf = ({ family, visit }: HistoryOfVisitQuery): ReadonlyMap<string, string> =>
  new Map([
    ...family.members.map(({ id, givenName, surname }) => [id, `${givenName} ${surname}`] as const),
    ...[visit.author, visit.socialWorker, visit.decidedWith, family.currentCase?.socialWorker].flatMap((person) =>
      person ? [[person.id, person.displayName] as const] : [],
    ),
  ]);

const useWords = (names: ReadonlyMap<string, string>): WordsOfFields => {
  const t = useText();
  const named = (ids: string) => formatList(ids.split(',').map((id) => names.get(id) ?? t('visits:corrections.somebody')));
  const say = (field: string, value: string): string => {
    if (field === 'visitedOn' || field === 'nextVisitOn') return formatDay(value);
    if (field === 'kind') return VISIT_KIND_WORDS[value as VisitKind];
    if (field === 'place') return VISIT_PLACE_WORDS[value as VisitPlace];
    if (field === 'supportKinds') return formatList(value.split(',').map((kind) => SUPPORT_KIND_WORDS[kind as SupportKind]));
    if (field === 'durationMinutes') return t('visits:minutes', { count: Number(value) });
    return ['persons', 'socialWorker', 'decidedWith'].includes(field) ? named(value) : value;
  };
  return { labelOf: (field) => (isField(field) ? t(LABELS[field]) : field), say };
};

const Told = ({ told }: { told: HistoryOfVisitQuery }) => {
  const words = useWords(namesOf(told));
  return <CorrectedFields lines={told.visit.corrections} words={words} />;
};

/** What was corrected in one visit; asked for when it is opened. */
export const VisitHistory = (asked: { familyId: string; visitId: string }) => {
  const t = useText();
  const { data, error } = useQuery(apiQuery(HistoryOfVisitDocument, asked));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  return data ? <Told told={data} /> : <p role="status">{t('common:loading')}</p>;
};
