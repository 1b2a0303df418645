import { everyRow, partOf } from '../../platform/operation/index.js';
import { CentreType } from '../centres/index.js';
import { CompetentCourt } from './competent-court.entity.js';
import { CompetentCourtType } from './competent-court.type.js';

/** The courts on the card of the centre. */
export const COURTS_PARTS = [
  partOf(CentreType, 'competentCourts', () => [CompetentCourtType], {
    rows: everyRow(CompetentCourt, { orderBy: { validFrom: 'desc', id: 'desc' } }),
    description: 'Family courts competent for its area, past, coming and annulled ones too, the latest first (sądy właściwe).',
  }),
] as const;
