import { partOf } from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { AreaOfChangeType, VisitType } from './visit.type.js';
import { areasOfChange, lastVisit, newestVisits } from './visits.finders.js';

/** What visits add to a case. */
export const VISITS_PARTS = [
  partOf(SupportCaseType, 'visits', () => [VisitType], {
    rows: newestVisits,
    description: 'The newest twenty visits, newest first; all of them through the query visits (wizyty).',
  }),
  partOf(SupportCaseType, 'lastVisit', () => VisitType, {
    rows: lastVisit,
    nullable: true,
    inLists: true,
    description: 'The last visit (ostatnia wizyta).',
  }),
  partOf(SupportCaseType, 'areasOfChange', () => [AreaOfChangeType], {
    rows: areasOfChange,
    description: 'What the social worker named as requiring change (obszary wymagające zmiany).',
  }),
] as const;
