import { worked } from '../../../platform/operation/index.js';
import { Amendment } from '../amendments/amendment.entity.js';
import { AmendmentType } from '../amendments/amendment.type.js';
import { WithdrawalDecision } from '../grounds/withdrawal-decision.entity.js';
import { WithdrawalDecisionType } from '../grounds/withdrawals.type.js';
import { LateEntry } from '../paper/late-entry.entity.js';
import { LateEntryType } from '../paper/late-entry.type.js';
import { AssistantRequest, ConsentRefusal } from '../preparation/preparation.entity.js';
import { AssistantRequestType, ConsentRefusalType } from '../preparation/preparation.type.js';
import { Qualification } from '../preparation/qualification.entity.js';
import { QualificationType } from '../preparation/qualification.type.js';
import { CaseWorker } from '../workers/case-worker.entity.js';
import { CaseWorkerType } from '../workers/case-worker.type.js';
import { functionThen, inWords } from './function-then.js';
import { RequestDecision } from './request-decision.entity.js';
import { RequestDecisionType } from './request-decision.type.js';

const AS_DECIDER = 'The function in which they decided, as of that day (jako kto zdecydowano).';

/** As whom each step was proposed or decided: the function of that day and not of today (G6). */
export const FUNCTIONS_PARTS = [
  worked(AssistantRequestType, AssistantRequest, 'requestedAs', () => String, {
    reads: { held: functionThen('requested_by_id', 'requested_on', 'PROPOSES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: 'The function in which it was filed, as of that day (jako kto złożono).',
  }),
  worked(RequestDecisionType, RequestDecision, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', 'decided_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: AS_DECIDER,
  }),
  worked(QualificationType, Qualification, 'qualifiedAs', () => String, {
    reads: { held: functionThen('qualified_by_id', 'qualified_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: AS_DECIDER,
  }),
  worked(ConsentRefusalType, ConsentRefusal, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', 'decided_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: AS_DECIDER,
  }),
  worked(CaseWorkerType, CaseWorker, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', 'decided_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: AS_DECIDER,
  }),
  worked(WithdrawalDecisionType, WithdrawalDecision, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', 'decided_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: AS_DECIDER,
  }),
  worked(AmendmentType, Amendment, 'proposedAs', () => String, {
    reads: { held: functionThen('proposed_by_id', { moment: 'proposed_at' }, 'PROPOSES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: 'The function in which it was proposed, as of that day (jako kto zaproponowano).',
  }),
  worked(AmendmentType, Amendment, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', { moment: 'decided_at' }, 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: AS_DECIDER,
  }),
  worked(LateEntryType, LateEntry, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', 'decided_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: AS_DECIDER,
  }),
] as const;
