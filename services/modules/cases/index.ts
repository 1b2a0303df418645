export { CaseClosed } from './closing/case-closed.js';
export { lastRecords } from './closing/last-records.js';
export { Diagnosis, LegalBasis, SupportCase } from './case.entity.js';
export { mayBeGivenAssistant, rulesThatCount } from './case.rules.js';
export { SupportCaseConnection, SupportCaseType } from './case.type.js';
export { basisOn, hasBasisOn } from './grounds/basis.finders.js';
export { caseById, caseForChange } from './cases.finders.js';
export { casesInSight, ofCasesInSight, visibleCases } from './cases.policy.js';
export { moveTo } from './move-to.js';
