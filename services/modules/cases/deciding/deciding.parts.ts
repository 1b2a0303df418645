import { firstBy, partOf } from '../../../platform/operation/index.js';
import { AssistantRequestType } from '../preparation/preparation.type.js';
import { RequestDecision } from './request-decision.entity.js';
import { RequestDecisionType } from './request-decision.type.js';

/** What became of a request. */
export const DECIDING_PARTS = [
  partOf(AssistantRequestType, 'decision', () => RequestDecisionType, {
    rows: firstBy(RequestDecision, 'request', { orderBy: { id: 'desc' } }),
    nullable: true,
    description: 'How it was returned or refused; none while it waits or once it was granted (zwrot albo odmowa).',
  }),
] as const;
