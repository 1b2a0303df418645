import { p } from '@mikro-orm/core';
import { StaffMember } from '../staff/index.js';

/** The columns of what may be annulled: the row stays, says who, when and why, and counts nowhere while they are filled. */
export const annulmentColumns = () => ({
  annulledAt: p.datetime().nullable(),
  annulledBy: () => p.manyToOne(StaffMember).ref().nullable(),
  annulmentReason: p.text().nullable(),
});
