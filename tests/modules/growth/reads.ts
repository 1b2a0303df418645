import type { Ask } from '../../isolation/engine/catalog.js';
import { Caller } from '../../kit/caller.js';
import type { TestServer } from '../../kit/server.js';
import { HALF_YEAR } from './filling.js';
import type { Cost } from './plans.js';

/** A read that people see first, as one of those who see it. */
export interface HeadlineRead {
  readonly name: string;
  readonly party: 'centre-1' | 'partner' | 'region';
  readonly subject: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Indexes by which it finds its rows. */
  readonly by: readonly RegExp[];
  /** How many files are the person's own, or how many people work in the centre, where the read begins with these. */
  readonly ownFiles?: number;
  /** It shows how many there are; a page of a connection counts only for who asks, and that is not the page's own cost. */
  readonly counts?: true;
}

const CASE_ROW = `id number stage track currentBasis { id kind validTo } assistant { id displayName }
  nextDeadline { id kind dueOn daysLeft } lastVisit { id visitedOn }`;
const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
const CASES = `query($filter: SupportCaseFilter) { supportCases(filter: $filter, page: { first: 25 }) {
  nodes { ${CASE_ROW} family { id surname city restricted } } ${PAGE_INFO} } }`;
const FAMILIES = `{ families(page: { first: 25 }) {
  nodes { id surname city restricted currentCase { ${CASE_ROW} } } ${PAGE_INFO} } }`;
const CARD = `query($id: ID!) { family(id: $id) { id version surname street city phone restricted registeredOn
  members { id givenName surname birthDate role school } relatedPersons { id name } strengths { id description } resources { id kind }
  currentCase { id number track stage goal openedOn closedOn viewerMay viewerMayRecordVisit socialWorker { id displayName }
    assistant { id displayName } currentBasis { id kind validFrom validTo } nextDeadline { id kind source dueOn daysLeft }
    lastVisit { id visitedOn } visits { id visitedOn matter } } } }`;
const PART = `{ totalCount deadlines { id kind origin source ruleVersion startedOn dueOn daysLeft viewerMay family { id surname city } } }`;
const RADAR = `query($scope: RadarScope!) { radar(scope: $scope, first: 25) { weekEndsOn overdue ${PART} thisWeek ${PART} next ${PART} } }`;
const INBOX = `{ receivedShares(page: { first: 25 }) {
  nodes { id centreName purpose state unread sentAt answerDueOn expiresAt } ${PAGE_INFO} } }`;
const FIGURES = `query($halfYear: HalfYear!) { submissions(halfYear: $halfYear) { halfYear dueOn
  centres { centreName terytCode submitted submittedAt figures { figure label value definition source } }
  totals { figure label value centres } } }`;
const VISITS = `query($id: ID!) { visits(supportCaseId: $id, page: { first: 20 }) {
  nodes { id visitedOn kind author { displayName } matter persons { id givenName } } ${PAGE_INFO} } }`;
const CONTACTS = `query($id: ID!) { contacts(supportCaseId: $id, page: { first: 20 }) {
  nodes { id contactedOn kind author { displayName } matter } ${PAGE_INFO} } }`;
const CENTRE = `{ centre { id name teryt units { id name } localRules { key amount } programmes { name } helpForms { id name } } }`;
const CASELOADS = '{ assistantCaseloads { families limit holdsFunction assistant { id displayName } } }';
const ALIKE = `{ similarPersons(givenName: "Ewa", surname: "Kowalski", birthDate: "2015-03-02") {
  name birthDate likely familyId } }`;
const VIEWER = '{ viewer { displayName permissions party { name } appointments { role unit { name } } } }';
const NOTICES = '{ notifications(page: { first: 25 }) { nodes { id kind createdAt readAt family { id surname } } } }';

const ROW_OF_A_CASE = [/^deadline_support_case_id_due_on_id_index$/, /^visit_support_case_id_visited_on_id_index$/];
const CASES_NEWEST_FIRST = /^support_case_index_1$/;
const CURRENT_CASE = /^support_case_family_id_closed_on_opened_on_id_index$/;
const RUNNING = /^deadline_due_on_id_index$/;
const RUNNING_OF_A_FAMILY = /^deadline_family_id_due_on_id_index$/;
const OWN_FILES = { subject: 'family_assistant-1', ownFiles: 5 };
const RUN_FILES = { subject: 'social_worker-1', ownFiles: 5 };
const ACCOMPANIED = /^assignment_assistant_id_support_case_id_index$/;

/** What is read in the centre; the id is of a family or a case of the assistant's own. */
const inCentre = ({ family, file }: { family: string; file: string }): readonly Omit<HeadlineRead, 'party'>[] => {
  const director = { subject: 'director-1' };
  const all = { query: CASES, variables: { filter: null } };
  const mine = { query: RADAR, variables: { scope: 'MINE' }, counts: true } as const;
  return [
    { name: 'the cases of a director', ...director, ...all, by: [CASES_NEWEST_FIRST, ...ROW_OF_A_CASE] },
    { name: 'the cases of an assistant', ...OWN_FILES, ...all, by: [ACCOMPANIED, ...ROW_OF_A_CASE] },
    { name: 'the cases of a social worker', ...RUN_FILES, ...all, by: [/^case_worker_index_2$/, ...ROW_OF_A_CASE] },
    {
      name: 'the cases at a stage',
      ...director,
      query: CASES,
      variables: { filter: { stage: 'IN_SUPPORT' } },
      by: [CASES_NEWEST_FIRST, ...ROW_OF_A_CASE],
    },
    {
      name: 'the families of a director',
      ...director,
      query: FAMILIES,
      by: [/^family_index_1$/, CURRENT_CASE, ...ROW_OF_A_CASE],
    },
    { name: 'the families of an assistant', ...OWN_FILES, query: FAMILIES, by: [ACCOMPANIED, CURRENT_CASE, ...ROW_OF_A_CASE] },
    { name: 'the card of a family', ...OWN_FILES, query: CARD, variables: { id: family }, by: [CURRENT_CASE, ...ROW_OF_A_CASE] },
    { name: 'the terms of a centre', ...director, query: RADAR, variables: { scope: 'CENTRE' }, counts: true, by: [RUNNING] },
    { name: 'the terms of an assistant', ...OWN_FILES, ...mine, by: [RUNNING_OF_A_FAMILY] },
    // Own files are asked for twice: which may be opened, and whose duty the term is.
    { name: 'the terms of a social worker', ...RUN_FILES, ownFiles: 10, ...mine, by: [RUNNING_OF_A_FAMILY] },
    {
      name: 'the visits of a case',
      ...OWN_FILES,
      query: VISITS,
      variables: { id: file },
      by: [/^visit_support_case_id_visited_on_id_index$/, /^visit_person_unique_1$/],
    },
    {
      name: 'the contacts of a case',
      ...OWN_FILES,
      query: CONTACTS,
      variables: { id: file },
      by: [/^contact_index_1$/],
    },
    { name: 'the card of a centre', ...director, query: CENTRE, by: [/^centre_one_per_party$/] },
    {
      name: 'the caseloads of a director',
      ...director,
      ownFiles: 25,
      query: CASELOADS,
      by: [/^appointment_index_1$/, ACCOMPANIED],
    },
    // Asked as the director: of the few families of a worker the members are read one by one, which costs no more than the index.
    {
      name: 'persons like the one being typed',
      ...director,
      query: ALIKE,
      by: [/^person_index_1$/, /^person_index_2$/],
    },
    { name: 'who is signed in', ...director, query: VIEWER, by: [/^appointment_index_1$/] },
    {
      name: 'the notices of a director',
      ...director,
      query: NOTICES,
      by: [/^notification_recipient_id_read_at_created_at_id_index$/],
    },
  ];
};

/** What others read of what centres sent them. */
const OUTSIDE: readonly HeadlineRead[] = [
  {
    name: 'the inbox of a partner',
    party: 'partner',
    subject: 'partner_worker-1',
    query: INBOX,
    by: [/^referral_share_receiver_sent_at_id_index$/, /^referral_receipt_receiver_share_id_index$/],
  },
  {
    name: 'the figures of a region',
    party: 'region',
    subject: 'regional_analyst-1',
    query: FIGURES,
    variables: { halfYear: HALF_YEAR },
    by: [/^submitted_report_receiver_half_year_index$/, /^submitted_figure_receiver_report_id_index$/],
  },
];

/** Everything that is asked before anybody has clicked. */
export const headlineReads = async (ask: Ask): Promise<readonly HeadlineRead[]> => {
  const [own] = await ask<{ family: string; file: string }>(
    `select c.family_id as family, c.id as file from support_case c join assignment a on a.support_case_id = c.id
       join staff_member m on m.id = a.assistant_id join party p on p.id = c.tenant_id
      where p.alias = 'centre-1' and m.subject = 'family_assistant-1' and a.ended_on is null order by c.number limit 1`,
  );
  if (!own) throw new Error('The assistant has no file');
  return [...inCentre(own).map((read) => ({ ...read, party: 'centre-1' as const })), ...OUTSIDE];
};

/** Asks for it over HTTP as that person; a refusal fails the test. */
export const send = (server: TestServer, { party, subject, query, variables }: HeadlineRead): Promise<unknown> =>
  new Caller(server, party, subject, '').get(query, { ...variables });

/** The statements that are the read's own cost. */
export const ownCosts = ({ counts }: HeadlineRead, costs: readonly Cost[]): readonly Cost[] =>
  counts ? costs : costs.filter(({ sql }) => !/^select count\(/i.test(sql));

const allowedToThrowAway = ({ ownFiles = 0 }: HeadlineRead, { rows }: Cost): number => Math.max(2 * rows, ownFiles);

/** What is wrong with how a read finds its rows, one sentence each; `partyTables` are those with rows of parties. */
export const findingsOf = (read: HeadlineRead, all: readonly Cost[], partyTables: ReadonlySet<string>): readonly string[] => {
  const costs = ownCosts(read, all);
  const indexes = costs.flatMap((cost) => cost.indexes);
  return [
    ...read.by
      .filter((wanted) => !indexes.some((index) => wanted.test(index)))
      .map(({ source }) => `${read.name}: does not use ${source.replaceAll(/[\^$]/g, '')}`),
    ...costs
      .flatMap(({ scanned }) => scanned)
      .filter((table) => partyTables.has(table))
      .map((table) => `${read.name}: reads ${table} from end to end`),
    ...costs
      .filter((cost) => cost.removed > allowedToThrowAway(read, cost))
      .map(({ rows, removed, sql }) => `${read.name}: throws ${removed} rows away to answer ${rows} by ${sql}`),
  ];
};
