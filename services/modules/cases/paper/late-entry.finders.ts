import { firstBy } from '../../../platform/operation/index.js';
import { LateEntry } from './late-entry.entity.js';

/** The entry of whatever has an id, where it came later than the decision or from another hand. */
export const entryOf = firstBy(LateEntry, 'subjectId', { orderBy: { id: 'desc' } });
