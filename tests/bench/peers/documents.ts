const PERSON = 'id: rowId displayName';
const person = (column: string): string => `staffMemberByTenantIdAnd${column} { ${PERSON} }`;
const ofCase = (name: string, order: string, fields: string): string =>
  `${name}ByTenantIdAndSupportCaseId(orderBy: [${order}_DESC, ROW_ID_DESC]) { nodes { id: rowId ${fields} } }`;

const IN_SHORT = `id: rowId number stage track
  bases: ${ofCase('legalBases', 'VALID_FROM', 'kind validFrom validTo')}
  led: caseWorkersByTenantIdAndSupportCaseId(condition: { validTo: null }) { nodes { socialWorker: ${person('StaffMemberId')} } }
  running: assignmentsByTenantIdAndSupportCaseId(condition: { endedOn: null }) { nodes { assistant: ${person('AssistantId')} } }
  next: deadlinesByTenantIdAndSupportCaseId(first: 1, condition: { metOn: null, cancelledOn: null }, orderBy: [DUE_ON_ASC, ROW_ID_ASC]) {
    nodes { id: rowId kind source dueOn } }
  last: visitsByTenantIdAndSupportCaseId(first: 1, orderBy: [VISITED_ON_DESC, ROW_ID_DESC]) { nodes { id: rowId visitedOn } }`;

/** The case list as PostGraphile is asked for it: the same rows, with what the product computes left to whoever asks. */
export const PEER_LIST = `query CaseList($first: Int!) {
  supportCases: allSupportCases(first: $first, orderBy: [OPENED_ON_DESC, ROW_ID_DESC]) {
    totalCount
    nodes {
      ${IN_SHORT}
      family: familyByTenantIdAndFamilyId {
        id: rowId surname city restricted
        members: familyMembersByTenantIdAndFamilyId(orderBy: [BIRTH_DATE_ASC, ROW_ID_ASC]) {
          nodes { id: rowId givenName surname birthDate role } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The family card as PostGraphile is asked for it: without anybody's rights, which it does not know. */
export const PEER_CARD = `query FamilyCard($tenantId: UUID!, $familyId: UUID!) {
  family: familyByTenantIdAndRowId(tenantId: $tenantId, rowId: $familyId) {
    id: rowId version surname street city phone restricted registeredOn
    members: familyMembersByTenantIdAndFamilyId(orderBy: [BIRTH_DATE_ASC, ROW_ID_ASC]) {
      nodes { id: rowId givenName surname birthDate role school } }
    relatedPersons: relatedPeopleByTenantIdAndFamilyId(orderBy: [ROW_ID_ASC]) { nodes { id: rowId name relation phone note } }
    strengths: strengthsByTenantIdAndFamilyId(orderBy: [OBSERVED_ON_DESC, ROW_ID_DESC]) {
      nodes { id: rowId description evidence useMade observedOn } }
    resources: familyResourcesByTenantIdAndFamilyId(orderBy: [OBSERVED_ON_DESC, ROW_ID_DESC]) {
      nodes { id: rowId kind state description observedOn } }
    intakes: intakesByTenantIdAndFamilyId(orderBy: [RECEIVED_ON_DESC, ROW_ID_DESC]) {
      nodes { id: rowId receivedOn source channel content state registeredBy: ${person('RegisteredById')} } }
    cases: supportCasesByTenantIdAndFamilyId(orderBy: [OPENED_ON_DESC, ROW_ID_DESC]) {
      nodes {
        ${IN_SHORT} goal openedOn closedOn closureReason
        interviews: ${ofCase('familyInterviews', 'CONDUCTED_ON', `conductedOn findings assistantNecessary necessityReason author: ${person('AuthorId')}`)}
        diagnoses: ${ofCase('diagnoses', 'MADE_ON', `madeOn problems description author: ${person('AuthorId')}`)}
        offers: ${ofCase('offerPresentations', 'PRESENTED_ON', `presentedOn manner presentedBy: ${person('PresentedById')}`)}
        consents: ${ofCase('supportConsents', 'SIGNED_ON', 'signedOn form signatories withdrawnOn')}
        refusals: ${ofCase('consentRefusals', 'REFUSED_ON', `refusedOn circumstances decision decidedOn decisionReason courtName letterOn decidedBy: ${person('DecidedById')}`)}
        courtOrders: ${ofCase('courtOrders', 'ISSUED_ON', 'court signature issuedOn content validTo')}
        zaZyciemApplications: ${ofCase('zaZyciemApplications', 'APPLIED_ON', 'appliedOn applicant targetGroup certificateKind certificateIssuedOn')}
        minorParentRecords: ${ofCase('minorParentRecords', 'RECORDED_ON', 'institution leavesOn recordedOn')}
        requests: ${ofCase('assistantRequests', 'REQUESTED_ON', `requestedOn justification requestedBy: ${person('RequestedById')}`)}
        qualifications: ${ofCase('qualifications', 'QUALIFIED_ON', `qualifiedOn grounds qualifiedBy: ${person('QualifiedById')}`)}
        visits: visitsByTenantIdAndSupportCaseId(first: 20, orderBy: [VISITED_ON_DESC, ROW_ID_DESC]) {
          nodes { id: rowId kind visitedOn place matter author: ${person('AuthorId')} } }
        assignments: assignmentsByTenantIdAndSupportCaseId(orderBy: [ASSIGNED_ON_ASC, ROW_ID_ASC]) {
          nodes { id: rowId assignedOn endedOn handoverNote assistant: ${person('AssistantId')} } }
      }
    }
  }
}`;
