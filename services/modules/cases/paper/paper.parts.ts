import { partOf } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { SupportConsentType } from '../preparation/preparation.type.js';
import { entryOf } from './late-entry.finders.js';
import { LateEntryType } from './late-entry.type.js';

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
