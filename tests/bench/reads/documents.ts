const CASE_ROW = `id number stage track
  currentBasis { id kind validTo }
  socialWorker { id displayName }
  assistant { id displayName }
  nextDeadline { id kind dueOn daysLeft }
  lastVisit { id visitedOn }`;

/** Rows of cases with the people of each family: the web's list and what a machine asks beside it. */
export const CASE_LIST = `query CaseList($filter: SupportCaseFilter, $page: PageInput!) {
  supportCases(filter: $filter, page: $page) {
    totalCount
    nodes {
      ${CASE_ROW}
      family { id surname city restricted members { id givenName surname birthDate role } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Everything the web's card of a family asks in its parts, as one document. */
export const FAMILY_CARD = `query FamilyCard($familyId: ID!) {
  family(id: $familyId) {
    id version surname street city phone restricted registeredOn
    members { id givenName surname birthDate role school }
    relatedPersons { id name relation phone note }
    strengths { id description evidence useMade observedOn }
    resources { id kind state description observedOn }
    intakes { id receivedOn source channel content state registeredBy { id displayName } }
    currentCase {
      id number track stage goal openedOn closedOn closureReason viewerMay viewerMayRecordVisit
      socialWorker { id displayName }
      assistant { id displayName }
      currentBasis { id kind validFrom validTo }
      nextDeadline { id kind source dueOn daysLeft }
      lastVisit { id visitedOn }
    }
    cases {
      id number stage openedOn closedOn closureReason viewerMay viewerSteps
      interviews { id conductedOn findings assistantNecessary necessityReason author { id displayName } }
      diagnoses { id madeOn problems description author { id displayName } }
      offers { id presentedOn manner presentedBy { id displayName } }
      consents { id signedOn form signatories withdrawnOn }
      refusals { id refusedOn circumstances decision decidedOn decisionReason courtName letterOn decidedBy { id displayName } }
      courtOrders { id court signature issuedOn content validTo }
      zaZyciemApplications { id appliedOn applicant targetGroup certificateKind certificateIssuedOn }
      minorParentRecords { id institution leavesOn recordedOn }
      request { id requestedOn justification requestedBy { id displayName } }
      qualification { id qualifiedOn grounds qualifiedBy { id displayName } }
      visits { id kind visitedOn place matter author { id displayName } }
      assignments { id assignedOn endedOn handoverNote assistant { id displayName } }
    }
  }
}`;

/** The radar of terms on the first page of the web. */
export const RADAR = `query Radar($scope: RadarScope!, $first: Int!) {
  radar(scope: $scope, first: $first) {
    weekEndsOn
    overdue { ...Part }
    thisWeek { ...Part }
    next { ...Part }
  }
}
fragment Part on RadarBucket {
  totalCount
  deadlines { id kind origin source ruleVersion startedOn dueOn daysLeft viewerMay family { id surname city } }
}`;

/** The inbox of a partner. */
export const INBOX = `query ReceivedShares($filter: ReceivedShareFilter, $page: PageInput!) {
  receivedShares(filter: $filter, page: $page) {
    totalCount
    nodes { id centreName purpose state unread sentAt answerDueOn expiresAt }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** What the region has of a half-year. */
export const SUBMISSIONS = `query SubmittedReports($halfYear: HalfYear!) {
  submissions(halfYear: $halfYear) {
    halfYear dueOn
    centres { centreName terytCode submitted submittedAt figures { figure label value definition source } }
    totals { figure label value centres }
  }
}`;

/** A visit as the web records it. */
export const RECORD_VISIT = `mutation RecordVisit($input: RecordVisitInput!) { recordVisit(input: $input) { id } }`;

/** The cheapest question there is: what every request costs before it asks for anything. */
export const TYPENAME = `{ __typename }`;
