export { CaseClosed } from './case.events.js';
export { Diagnosis, LegalBasis, SupportCase } from './case.entity.js';
export { SupportCaseType } from './case.type.js';
export { hasBasisOn } from './basis.finders.js';
export { caseById, caseForChange } from './cases.finders.js';
export { visibleCases } from './cases.policy.js';
export { moveTo } from './verbs/move-to.js';
