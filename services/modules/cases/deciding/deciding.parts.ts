import { firstBy, partOf, rowsBy } from '../../../platform/operation/index.js';
import { AssistantRequest } from '../case.entity.js';
import { SupportCaseType } from '../case.type.js';
import { AssistantRequestType } from '../grounds/grounds.type.js';
import { RequestDecision } from './request-decision.entity.js';
import { RequestDecisionType } from './request-decision.type.js';

/** What was proposed in a case and what became of it. */
export const DECIDING_PARTS = [
  partOf(SupportCaseType, 'requests', () => [AssistantRequestType], {
    rows: rowsBy(AssistantRequest, 'supportCase', { orderBy: { requestedOn: 'desc', id: 'desc' } }),
    description: 'Every request for an assistant, also returned and refused ones, the latest first (wnioski).',
  }),
  partOf(AssistantRequestType, 'decision', () => RequestDecisionType, {
    rows: firstBy(RequestDecision, 'request', { orderBy: { id: 'desc' } }),
    nullable: true,
    description: 'How it was returned or refused; none while it waits or once it was granted (zwrot albo odmowa).',
  }),
] as const;
