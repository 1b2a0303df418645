import { cardFrom, listFrom } from '../peers/mapping.ts';
import { PEER_CARD, PEER_LIST } from '../peers/documents.ts';
import { lastClosedHalfYear } from '@asysta/schema/values/half-year';
import { familyOf, isInSupport, people, type Person, type Shape } from '../data/shape.ts';
import { CASE_LIST, FAMILY_CARD, INBOX, RADAR, RECORD_VISIT, SUBMISSIONS, TYPENAME } from './documents.ts';

/** One request: who asks what. */
export interface Question {
  readonly person: Person;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One of the reads that are compared. */
export interface Read {
  readonly name: string;
  /** The questions that take turns, so that no round asks for one page only. */
  readonly questions: readonly Question[];
  /** Where a page ends in an answer: the second page is asked with the cursor that each system gave itself. */
  readonly secondPage?: true;
  /** The same question as PostGraphile is asked it, and its answer as our contract shows it; only such reads it is asked at all. */
  readonly peer?: {
    readonly ask: (question: Question) => Question;
    readonly mapped: (data: never) => object;
    /** Fields of ours that it cannot know. */
    readonly without: readonly string[];
  };
  /** Writes: every request is another one, made from the number of those before it. */
  readonly write?: (n: number) => Question;
}

/** How many centres, people and families take turns. */
const TURNS = 4;

/** A centre that has submitted its last report; every seventh has not. */
const turnCentres = ({ centres }: Shape): readonly number[] =>
  Array.from({ length: centres }, (_, index) => index + 1)
    .filter((centre) => centre % 7 !== 0)
    .slice(0, TURNS);

/** A family of the n-th social worker, not restricted. */
const familiesOf = ({ families }: Shape): readonly number[] =>
  Array.from({ length: families }, (_, index) => index + 1)
    .filter((family) => isInSupport(family) && family % 50 !== 5)
    .slice(0, TURNS);

const listOf = (filter: object | null, first: number) => ({ filter, page: { first } });

const visitInput = (shape: Shape, centre: number, family: number, key: string) => {
  const { caseId, memberIds } = familyOf(shape, centre, family);
  return {
    idempotencyKey: key,
    supportCaseId: caseId,
    kind: 'REGULAR',
    visitedOn: shape.today,
    startsAt: '10:15',
    durationMinutes: 60,
    place: 'HOME',
    supportKinds: ['EMOTIONAL'],
    familyMemberIds: memberIds.slice(0, 2),
    matter: 'Rozmowa o rytmie dnia i o odrabianiu lekcji, wspólne ułożenie planu na tydzień.',
    agreements: 'Matka zadzwoni do szkoły.',
  };
};

/** Families whose visits can be recorded, one after another over all centres, so that each is written for once. */
const writable = (shape: Shape) => {
  const supported = Array.from({ length: shape.families }, (_, index) => index + 1).filter(
    (family) => isInSupport(family) && family % 50 !== 5,
  );
  return {
    count: supported.length * shape.centres,
    at: (n: number) => {
      const centre = 1 + (n % shape.centres);
      const family = supported[Math.floor(n / shape.centres) % supported.length] ?? 1;
      return { centre, family };
    },
  };
};

/** How many visits can be recorded before a family comes a second time, which costs less. */
export const mostWrites = (shape: Shape): number => writable(shape).count;

const keyOf = (n: number): string =>
  `0192${n.toString(16).padStart(4, '0').slice(-4)}-${Math.floor(n / 65_536)
    .toString(16)
    .padStart(4, '0')}-7000-8000-${Date.now().toString(16).padStart(12, '0')}`;

/** All reads over the data of a shape. */
export const readsOf = (shape: Shape): readonly Read[] => {
  const who = people(shape);
  const centres = turnCentres(shape);
  const perCentre = (ask: (centre: number) => Question): readonly Question[] => centres.map(ask);
  const list = (who: (centre: number) => Person, filter: object | null, first: number): readonly Question[] =>
    perCentre((centre) => ({ person: who(centre), query: CASE_LIST, variables: listOf(filter, first) }));
  const cards = (centre: number, who: (family: number) => Person): readonly Question[] =>
    familiesOf(shape).map((family) => ({
      person: who(family),
      query: FAMILY_CARD,
      variables: { familyId: familyOf(shape, centre, family).familyId },
    }));
  const target = writable(shape);
  return [
    { name: 'caseList20', questions: list(who.machine, null, 20) },
    { name: 'caseList50', questions: list(who.machine, null, 50) },
    { name: 'caseListAssistant', questions: list((centre) => who.assistant(centre, centre), null, 20) },
    { name: 'caseListWorker', questions: list((centre) => who.socialWorker(centre, centre), null, 20) },
    { name: 'caseListFiltered', questions: list(who.machine, { stage: 'IN_SUPPORT', track: 'ORDINARY' }, 20) },
    { name: 'caseListSecond', questions: list(who.machine, null, 20), secondPage: true },
    {
      name: 'familyCard',
      questions: centres.flatMap((centre) => cards(centre, (family) => who.socialWorker(centre, family))),
    },
    {
      name: 'radarMine',
      questions: perCentre((centre) => ({
        person: who.assistant(centre, centre),
        query: RADAR,
        variables: { scope: 'MINE', first: 50 },
      })),
    },
    {
      name: 'radarCentre',
      questions: perCentre((centre) => ({
        person: who.director(centre),
        query: RADAR,
        variables: { scope: 'CENTRE', first: 50 },
      })),
    },
    { name: 'inbox', questions: [{ person: who.partner(0), query: INBOX, variables: { filter: null, page: { first: 25 } } }] },
    {
      name: 'regionFigures',
      questions: [{ person: who.region(), query: SUBMISSIONS, variables: { halfYear: lastClosedHalfYear(shape.today) } }],
    },
    {
      name: 'peerList',
      questions: list(who.director, null, 20),
      peer: {
        ask: ({ person }) => ({ person, query: PEER_LIST, variables: { first: 20 } }),
        mapped: (data) => listFrom(data, shape.today),
        without: [],
      },
    },
    {
      name: 'peerCard',
      questions: centres.flatMap((centre) => cards(centre, () => who.director(centre))),
      peer: {
        ask: ({ person, variables }) => ({ person, query: PEER_CARD, variables: { ...variables, tenantId: person.party.id } }),
        mapped: (data) => cardFrom(data, shape.today),
        without: ['viewerMay', 'viewerSteps', 'viewerMayRecordVisit'],
      },
    },
    {
      name: 'recordVisit',
      questions: [],
      write: (n) => {
        const { centre, family } = target.at(n);
        return {
          person: who.machine(centre),
          query: RECORD_VISIT,
          variables: { input: visitInput(shape, centre, family, keyOf(n)) },
        };
      },
    },
    { name: 'typename', questions: perCentre((centre) => ({ person: who.machine(centre), query: TYPENAME, variables: {} })) },
  ];
};
