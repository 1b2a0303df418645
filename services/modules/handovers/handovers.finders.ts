import { rowInSight, rowsBy } from '../../platform/operation/index.js';
import { holding } from '../../platform/permission/condition.js';
import { ofCasesInSight } from '../cases/index.js';
import { Handover, HandoverOutcome } from './handover.entity.js';

/** A hand-over that the caller decided, or NOT_FOUND. */
export const handoverById = rowInSight(Handover, ({ principal }) => holding('decided_by_id', principal.staffMemberId));

/** What became of each case of it, as far as the caller still sees the case. */
export const outcomesOf = rowsBy(HandoverOutcome, 'handover', { inSight: ofCasesInSight, orderBy: { id: 'asc' } });
