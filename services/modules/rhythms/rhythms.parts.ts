import { expressed, inDatabase, partOf, worked } from '../../platform/operation/index.js';
import { annulsContact, correctsContact, recordsContacts } from '../acting/index.js';
import { assistantOf } from '../assignments/index.js';
import { leaderOfRunning, socialWorkerToday, SupportCase, SupportCaseType } from '../cases/index.js';
import { standInsToday } from '../substitutions/index.js';
import { MeetingRhythm } from './rhythm.entity.js';
import { MeetingRhythmType } from './rhythm.type.js';
import { newestRhythms, rhythmToday } from './rhythms.finders.js';
import { mayEnd } from './who-sets.policy.js';

const caseOf = (rhythm: string): string => `${rhythm}.support_case_id`;

/** What the rhythm of one family adds to its case. */
export const RHYTHMS_PARTS = [
  partOf(SupportCaseType, 'meetingRhythms', () => [MeetingRhythmType], {
    rows: newestRhythms,
    description:
      'The newest twenty rhythms of the family, newest first; all of them through the query meetingRhythms (rytm spotkań).',
  }),
  partOf(SupportCaseType, 'meetingRhythmToday', () => MeetingRhythmType, {
    rows: rhythmToday,
    nullable: true,
    inLists: true,
    description: 'The rhythm of the family that counts today (własny rytm).',
  }),
  worked(SupportCaseType, SupportCase, 'viewerMayRecordMeetingRhythm', () => Boolean, {
    reads: {
      stage: 'stage',
      socialWorkerId: socialWorkerToday,
      assistantId: assistantOf((supportCase) => `${supportCase}.id`),
      standIns: standInsToday((supportCase) => `${supportCase}.id`),
    },
    of: ({ stage, ...carriers }, asker) => stage === 'IN_SUPPORT' && recordsContacts(asker, carriers).allowed,
    description: 'Whether the caller may record a rhythm of the family in this case today.',
  }),
  worked(MeetingRhythmType, MeetingRhythm, 'viewerMayEnd', () => Boolean, {
    reads: {
      authorId: 'author',
      annulledAt: 'annulledAt',
      assistantId: assistantOf(caseOf),
      socialWorkerId: leaderOfRunning(caseOf),
      standIns: standInsToday(caseOf),
      isOpen: inDatabase<boolean>(
        (rhythm) => `select told.closed_on is null as is_open from support_case told where told.id = ${caseOf(rhythm)}`,
      ),
    },
    of: ({ annulledAt, isOpen, ...whose }, asker) => !annulledAt && isOpen && mayEnd(asker, whose).allowed,
    description:
      'Whether the caller may let it end earlier: whoever leads the case, the director, or an assistant who recorded it.',
  }),
  worked(MeetingRhythmType, MeetingRhythm, 'viewerMayCorrect', () => Boolean, {
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
  worked(MeetingRhythmType, MeetingRhythm, 'viewerMayAnnul', () => Boolean, {
    reads: { author: 'author', annulledAt: 'annulledAt' },
    of: ({ author, annulledAt }, asker) => !annulledAt && annulsContact(asker, author).allowed,
    description: 'Whether the caller may annul it: whoever recorded it, or the director.',
  }),
  expressed(MeetingRhythmType, MeetingRhythm, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (rhythm) => `select exists (select from meeting_rhythm_correction told where told.subject_id = ${rhythm}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
] as const;
