import { partOf } from '../../platform/operation/index.js';
import { HandoverOutcomeType, HandoverType } from './handover.type.js';
import { outcomesOf } from './handovers.finders.js';

/** What hangs on a hand-over. */
export const HANDOVERS_PARTS = [
  partOf(HandoverType, 'outcomes', () => [HandoverOutcomeType], {
    rows: outcomesOf,
    description: 'What became of each case, in the order in which they were named (wyniki).',
  }),
] as const;
