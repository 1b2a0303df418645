import type { Ask } from '../../isolation/engine/catalog.js';
import { Caller } from '../../kit/caller.js';
import type { TestServer } from '../../kit/server.js';
import { HALF_YEAR } from './filling.js';

/** A read that people see first, as one of those who see it. */
export interface HeadlineRead {
  readonly name: string;
  readonly party: 'centre-1' | 'partner' | 'region';
  readonly subject: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
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
const NOTICES = '{ notifications(page: { first: 25 }) { nodes { id kind createdAt readAt family { id surname } } } }';

/** Everything that is asked before anybody has clicked; counts of a connection are left out, as by whoever does not need them. */
export const headlineReads = async (ask: Ask): Promise<readonly HeadlineRead[]> => {
  const [own] = await ask<{ family: string; file: string }>(
    `select c.family_id as family, c.id as file from support_case c join assignment a on a.support_case_id = c.id
       join staff_member m on m.id = a.assistant_id join party p on p.id = c.tenant_id
      where p.alias = 'centre-1' and m.subject = 'family_assistant-1' order by c.number limit 1`,
  );
  const centre = (name: string, subject: string, query: string, variables = {}): HeadlineRead => ({
    name,
    party: 'centre-1',
    subject,
    query,
    variables,
  });
  return [
    centre('the case list of a director', 'director-1', CASES, { filter: null }),
    centre('the case list of an assistant', 'family_assistant-1', CASES, { filter: null }),
    centre('the case list of a social worker', 'social_worker-1', CASES, { filter: null }),
    centre('the case list of a stage', 'director-1', CASES, { filter: { stage: 'IN_SUPPORT' } }),
    centre('the families of a director', 'director-1', FAMILIES),
    centre('the families of an assistant', 'family_assistant-1', FAMILIES),
    centre('the card of a family', 'family_assistant-1', CARD, { id: own?.family }),
    centre('the terms of the centre', 'director-1', RADAR, { scope: 'CENTRE' }),
    centre('the terms of an assistant', 'family_assistant-1', RADAR, { scope: 'MINE' }),
    centre('the terms of a social worker', 'social_worker-1', RADAR, { scope: 'MINE' }),
    centre('the visits of a case', 'family_assistant-1', VISITS, { id: own?.file }),
    centre('the notices of a director', 'director-1', NOTICES),
    { name: 'the inbox of a partner', party: 'partner', subject: 'partner_worker-1', query: INBOX },
    { name: 'the figures of a region', party: 'region', subject: 'regional_analyst-1', query: FIGURES, variables: { halfYear: HALF_YEAR } },
  ];
};

/** Asks for it over HTTP as that person and answers what was said; a refusal fails the test. */
export const send = (server: TestServer, { party, subject, query, variables }: HeadlineRead): Promise<unknown> =>
  new Caller(server, party, subject, '').get(query, { ...variables });
