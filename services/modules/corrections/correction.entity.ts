import { p } from '@mikro-orm/core';
import { StaffMember } from '../staff/index.js';

/**
 * The columns of a correction: one field of one row, what stood there and what stands there now. Every noun that is corrected has a
 * table of its own with these and `subject`, so that a correction lies in the file of what it corrects.
 */
export const correctionColumns = () => ({
  id: p.uuid().primary(),
  version: p.integer().version(),
  field: p.text(),
  oldValue: p.text().nullable(),
  newValue: p.text().nullable(),
  reason: p.text(),
  correctedBy: () => p.manyToOne(StaffMember).ref(),
  correctedAt: p.datetime(),
});
