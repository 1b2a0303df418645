import { rowInSight } from '../../platform/operation/index.js';
import { EVERY_ROW } from '../../platform/permission/condition.js';
import { CompetentCourt } from './competent-court.entity.js';

/** A competent court: whoever works at the centre may know it. */
export const competentCourtById = rowInSight(CompetentCourt, () => EVERY_ROW);
