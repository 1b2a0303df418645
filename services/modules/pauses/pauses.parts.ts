import { expressed, inDatabase, partOf, worked } from '../../platform/operation/index.js';
import { annulsContact, correctsContact, recordsContacts } from '../acting/index.js';
import { assistantOf } from '../assignments/index.js';
import { leaderOfRunning, socialWorkerToday, SupportCase, SupportCaseType } from '../cases/index.js';
import { DeadlineType } from '../deadlines/index.js';
import { standInsToday } from '../substitutions/index.js';
import { VisitPause } from './pause.entity.js';
import { VisitPauseType } from './pause.type.js';
import { newestPauses, pauseToday } from './pauses.finders.js';

const caseOf = (pause: string): string => `${pause}.support_case_id`;

/** What pauses of visits add to a case and to the terms that rest in them. */
export const PAUSES_PARTS = [
  partOf(SupportCaseType, 'visitPauses', () => [VisitPauseType], {
    rows: newestPauses,
    description: 'The newest twenty pauses of visits, newest first; all of them through the query visitPauses (przerwy).',
  }),
  partOf(SupportCaseType, 'visitPauseToday', () => VisitPauseType, {
    rows: pauseToday,
    nullable: true,
    inLists: true,
    description: 'The pause of visits that lasts today (trwająca przerwa).',
  }),
  partOf(DeadlineType, 'visitPauseToday', () => VisitPauseType, {
    rows: pauseToday,
    from: 'supportCaseId',
    nullable: true,
    needs: 'case:read',
    inLists: true,
    description: 'The pause of visits that lasts today in the case of the term (trwająca przerwa).',
  }),
  worked(SupportCaseType, SupportCase, 'viewerMayRecordVisitPause', () => Boolean, {
    reads: {
      stage: 'stage',
      socialWorkerId: socialWorkerToday,
      assistantId: assistantOf((supportCase) => `${supportCase}.id`),
      standIns: standInsToday((supportCase) => `${supportCase}.id`),
    },
    of: ({ stage, ...carriers }, asker) => stage === 'IN_SUPPORT' && recordsContacts(asker, carriers).allowed,
    description: 'Whether the caller may record a pause of visits in this case today.',
  }),
  worked(VisitPauseType, VisitPause, 'viewerMayEnd', () => Boolean, {
    reads: {
      annulledAt: 'annulledAt',
      assistantId: assistantOf(caseOf),
      socialWorkerId: leaderOfRunning(caseOf),
      standIns: standInsToday(caseOf),
      isOpen: inDatabase<boolean>(
        (pause) => `select told.closed_on is null as is_open from support_case told where told.id = ${caseOf(pause)}`,
      ),
    },
    of: ({ annulledAt, isOpen, ...carriers }, asker) => !annulledAt && isOpen && recordsContacts(asker, carriers).allowed,
    description:
      'Whether the caller may let it end earlier: whoever carries the case, or the director, until the case is closed.',
  }),
  worked(VisitPauseType, VisitPause, 'viewerMayCorrect', () => Boolean, {
    reads: {
      authorId: 'author',
      annulledAt: 'annulledAt',
      assistantId: assistantOf(caseOf),
      socialWorkerId: leaderOfRunning(caseOf),
      standIns: standInsToday(caseOf),
    },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsContact(asker, whose).allowed,
    description: 'Whether the caller may correct it: whoever recorded it, or the director once they no longer carry the case.',
  }),
  worked(VisitPauseType, VisitPause, 'viewerMayAnnul', () => Boolean, {
    reads: { author: 'author', annulledAt: 'annulledAt' },
    of: ({ author, annulledAt }, asker) => !annulledAt && annulsContact(asker, author).allowed,
    description: 'Whether the caller may annul it: whoever recorded it, or the director.',
  }),
  expressed(VisitPauseType, VisitPause, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (pause) => `select exists (select from visit_pause_correction told where told.subject_id = ${pause}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
] as const;
