import { expressed, inDatabase, partOf, worked } from '../../platform/operation/index.js';
import { assistantOf } from '../assignments/index.js';
import { SupportCase, SupportCaseType } from '../cases/index.js';
import { Deadline, DeadlineType } from '../deadlines/index.js';
import { FamilyMemberType } from '../families/index.js';
import { maySettle } from './deadline-step.policy.js';
import { Visit } from './visit.entity.js';
import { AreaOfChangeType, VisitType } from './visit.type.js';
import { areasOfChange, lastVisit, newestVisits, personsOf } from './visits.finders.js';
import { writesFor } from './visits.rules.js';

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
  worked(SupportCaseType, SupportCase, 'viewerMayRecordVisit', () => Boolean, {
    reads: { assistantId: assistantOf((supportCase) => `${supportCase}.id`) },
    of: ({ assistantId }, asker) => assistantId !== null && writesFor(asker, assistantId).allowed,
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
    reads: { author: 'author' },
    of: ({ author }, asker) => writesFor(asker, author).allowed,
    description: 'Whether the caller may correct it: the assistant who made it, or a system of the centre.',
  }),
  worked(DeadlineType, Deadline, 'viewerMay', () => Boolean, {
    reads: { kind: 'kind', supportCaseId: 'supportCaseId', assistantId: assistantOf((term) => `${term}.support_case_id`) },
    of: maySettle,
    inLists: true,
    description: 'Whether the step that settles the term is the caller’s to take today (czy wolno wykonać).',
  }),
] as const;
