import { expressed, inDatabase, partOf, rowsBy, worked } from '../../platform/operation/index.js';
import { annulsVisit, correctsVisit, recordsVisits } from '../acting/index.js';
import { assistantOf } from '../assignments/index.js';
import { SupportCase, SupportCaseType } from '../cases/index.js';
import { CorrectionType } from '../corrections/index.js';
import { Deadline, DeadlineType } from '../deadlines/index.js';
import { FamilyMemberType } from '../families/index.js';
import { standInsToday } from '../substitutions/index.js';
import { maySettle } from './deadline-step.policy.js';
import { AreaOfChange, AreaOfChangeCorrection, Visit } from './visit.entity.js';
import { AreaOfChangeType, VisitType } from './visit.type.js';
import { areasOfChange, lastVisit, newestVisits, personsOf } from './visits.finders.js';

/** What visits add to a case, and to a term: it stands here because the step of most terms is a visit. */
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
    description: 'What was named as requiring change (obszary wymagające zmiany).',
  }),
  partOf(AreaOfChangeType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(AreaOfChangeCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    description: 'What was corrected in it, newest first (poprawki).',
  }),
  expressed(AreaOfChangeType, AreaOfChange, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (area) => `select exists (select from area_of_change_correction told where told.subject_id = ${area}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
  worked(AreaOfChangeType, AreaOfChange, 'viewerMayCorrect', () => Boolean, {
    reads: {
      authorId: inDatabase<string>((area) => `select told.author_id from visit told where told.id = ${area}.visit_id`),
      annulledAt: 'annulledAt',
      assistantId: assistantOf((area) => `${area}.support_case_id`),
      standIns: standInsToday((area) => `${area}.support_case_id`),
    },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsVisit(asker, { ...whose, socialWorkerId: null }).allowed,
    description: 'Whether the caller may correct it: whoever may correct the visit at which it was named.',
  }),
  worked(SupportCaseType, SupportCase, 'viewerMayRecordVisit', () => Boolean, {
    reads: {
      assistantId: assistantOf((supportCase) => `${supportCase}.id`),
      standIns: standInsToday((supportCase) => `${supportCase}.id`),
    },
    of: (carriers, asker) => recordsVisits(asker, carriers),
    inLists: true,
    description: 'Whether the caller may record a visit in this case today.',
  }),
  expressed(VisitType, Visit, 'startsAt', () => String, {
    by: inDatabase<string | null>((visit) => `to_char(${visit}.starts_at, 'HH24:MI')`),
    nullable: true,
    description: 'When it began, HH:MM (godzina).',
  }),
  partOf(VisitType, 'persons', () => [FamilyMemberType], {
    rows: personsOf,
    description: 'Members of the family who took part (osoby).',
  }),
  worked(VisitType, Visit, 'viewerMayCorrect', () => Boolean, {
    reads: {
      authorId: 'author',
      annulledAt: 'annulledAt',
      assistantId: assistantOf((visit) => `${visit}.support_case_id`),
      standIns: standInsToday((visit) => `${visit}.support_case_id`),
    },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsVisit(asker, { ...whose, socialWorkerId: null }).allowed,
    description:
      'Whether the caller may correct it: the assistant who made it, a system of the centre, or the director once the assistant is gone.',
  }),
  worked(VisitType, Visit, 'viewerMayAnnul', () => Boolean, {
    reads: { author: 'author', annulledAt: 'annulledAt' },
    of: ({ author, annulledAt }, asker) => !annulledAt && annulsVisit(asker, author).allowed,
    description: 'Whether the caller may annul it: the assistant who made it, or the director.',
  }),
  expressed(VisitType, Visit, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (visit) => `select exists (select from visit_correction told where told.subject_id = ${visit}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
  worked(DeadlineType, Deadline, 'viewerMay', () => Boolean, {
    reads: {
      kind: 'kind',
      supportCaseId: 'supportCaseId',
      assistantId: assistantOf((term) => `${term}.support_case_id`),
      standIns: standInsToday((term) => `${term}.support_case_id`),
    },
    of: maySettle,
    inLists: true,
    description: 'Whether the step that settles the term is the caller’s to take today (czy wolno wykonać).',
  }),
] as const;
