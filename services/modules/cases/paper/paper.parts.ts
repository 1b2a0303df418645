import { firstBy, partOf } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { SupportConsentType } from '../preparation/preparation.type.js';
import { LateEntry } from './late-entry.entity.js';
import { LateEntryType } from './late-entry.type.js';

/** The entry of whatever has an id, where it came later than the decision or from another hand. */
export const entryOf = firstBy(LateEntry, 'subjectId', { orderBy: { id: 'desc' } });

/** Days of entry beside what was decided on paper. */
export const PAPER_PARTS = [
  partOf(SupportCaseType, 'openingEntry', () => LateEntryType, {
    rows: entryOf,
    nullable: true,
    description: 'Entry of the opening, when it was typed later or by another person than decided it (wpis otwarcia).',
  }),
  partOf(SupportConsentType, 'entry', () => LateEntryType, {
    rows: entryOf,
    nullable: true,
    description: 'Its entry, when it came later than the consent, or from another person than took it (wpis zgody).',
  }),
] as const;
