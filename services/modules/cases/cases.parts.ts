import { firstBy, LocalDateScalar, partOf, rowOf, rowsBy, worked } from '../../platform/operation/index.js';
import { Deadline, DeadlineType, nextDeadline } from '../deadlines/index.js';
import { FamilyType } from '../families/index.js';
import { LocalRuleKeyEnum, rulesOn } from '../law/index.js';
import { LegalBasis, SupportCase } from './case.entity.js';
import {
  basisEndedOn,
  inForceOn,
  isSuspendedOn,
  rulesThatCount,
  stateFrom,
  wasApplied,
  wasOrdered,
} from './rules/case-state.rules.js';
import { actionsOpen, stepsEverOpen } from './rules/case-steps.rules.js';
import { TOLD_OF_CASE } from './case-state.finder.js';
import { AwaitedDecisionEnum, CaseActionEnum, LegalBasisType, SupportCaseType } from './case.type.js';
import { MOST_BINDING_FIRST } from './grounds/basis.rules.js';
import { CourtDecision } from './grounds/court-decision.entity.js';
import { accompanied } from './deciding/accompanying.js';
import { awaitedDecision } from './deciding/awaited.rules.js';
import { CourtDecisionType, CourtOrderType } from './grounds/grounds.type.js';
import { WithdrawalDecision } from './grounds/withdrawal-decision.entity.js';
import { WithdrawalDecisionType } from './grounds/withdrawals.type.js';
import { courtMayBeInformed } from './preparation/court-notification.rules.js';
import { SupportConsentType } from './preparation/preparation.type.js';
import { latestQualification } from './preparation/qualification.finders.js';
import { QualificationType } from './preparation/qualification.type.js';
import { correctionWaits } from './amendments/correction-waits.js';
import { reliefWaits } from './relief/relief-waits.js';

/** What cases add to the file of a family, and to and from the terms that run in them. */
export const CASES_PARTS = [
  partOf(FamilyType, 'cases', () => [SupportCaseType], {
    rows: rowsBy(SupportCase, 'family', { orderBy: { openedOn: 'desc', id: 'desc' } }),
    needs: 'case:read',
    inLists: true,
    description: 'Cases of the family, also closed ones, newest first (sprawy).',
  }),
  partOf(FamilyType, 'currentCase', () => SupportCaseType, {
    // Descending, PostgreSQL puts the case that has no end before all that have one.
    rows: firstBy(SupportCase, 'family', { orderBy: { closedOn: 'desc', openedOn: 'desc', id: 'desc' } }),
    nullable: true,
    needs: 'case:read',
    inLists: true,
    description: 'The case that counts: the open one, or else the latest that was closed (bieżąca sprawa).',
  }),
  partOf(DeadlineType, 'supportCase', () => SupportCaseType, {
    rows: rowOf(SupportCase),
    from: 'supportCaseId',
    nullable: true,
    inLists: true,
    description: 'The case the term runs in, when there is one already (sprawa).',
  }),
  partOf(SupportCaseType, 'deadlines', () => [DeadlineType], {
    rows: rowsBy(Deadline, 'supportCaseId', { where: { cancelledOn: null }, orderBy: { dueOn: 'asc', id: 'asc' } }),
    needs: 'deadline:read',
    description: 'Running and settled terms, the earliest first (terminy).',
  }),
  partOf(SupportCaseType, 'nextDeadline', () => DeadlineType, {
    rows: nextDeadline,
    nullable: true,
    needs: 'deadline:read',
    inLists: true,
    description: 'The nearest running term (najbliższy termin).',
  }),
  partOf(SupportCaseType, 'currentBasis', () => LegalBasisType, {
    rows: firstBy(LegalBasis, 'supportCase', {
      inForce: true,
      orderBy: { kind: MOST_BINDING_FIRST, validFrom: 'desc', id: 'desc' },
    }),
    nullable: true,
    inLists: true,
    description: 'The basis in force today; of several, the one that binds most (podstawa dziś).',
  }),
  partOf(CourtOrderType, 'decisions', () => [CourtDecisionType], {
    rows: rowsBy(CourtDecision, 'courtOrder', { orderBy: { decidedOn: 'asc', id: 'asc' } }),
    description: 'What the court decided of it later, the first first (późniejsze postanowienia).',
  }),
  partOf(SupportConsentType, 'decisions', () => [WithdrawalDecisionType], {
    rows: rowsBy(WithdrawalDecision, 'consent', { orderBy: { decidedOn: 'asc', id: 'asc' } }),
    description: 'What the director decided after it was withdrawn, the first first (decyzje po wycofaniu).',
  }),
  partOf(SupportCaseType, 'withdrawalDecisions', () => [WithdrawalDecisionType], {
    rows: rowsBy(WithdrawalDecision, 'supportCase', { orderBy: { decidedOn: 'asc', id: 'asc' } }),
    description:
      'What the director decided when nothing entitled any more, whatever had ended, the first first (decyzje o wstrzymanym wsparciu).',
  }),
  partOf(SupportCaseType, 'qualification', () => QualificationType, {
    rows: latestQualification,
    nullable: true,
    description: 'The latest qualification that counts (kwalifikacja).',
  }),
  worked(SupportCaseType, SupportCase, 'viewerMay', () => [CaseActionEnum], {
    reads: { stage: 'stage', track: 'track', suspendedUntil: 'suspendedUntil', ...TOLD_OF_CASE },
    of: ({ stage, track, suspendedUntil, ownVersions, ...told }, { today: day, may }) =>
      actionsOpen(stateFrom({ stage, track, suspendedUntil }, told, { day, ownRules: rulesOn(ownVersions, day) }), may),
    description: 'Steps open to the caller now, by the rules that refuse the others (dostępne czynności).',
  }),
  worked(SupportCaseType, SupportCase, 'viewerSteps', () => [CaseActionEnum], {
    reads: { stage: 'stage', track: 'track', legalBases: TOLD_OF_CASE.legalBases, ownVersions: TOLD_OF_CASE.ownVersions },
    of: ({ stage, track, legalBases, ownVersions }, { today, may }) =>
      stepsEverOpen(
        {
          stage,
          track,
          ordered: wasOrdered(legalBases),
          applied: wasApplied(legalBases),
          rules: rulesThatCount(track, rulesOn(ownVersions, today)),
        },
        may,
      ),
    description:
      'Steps of this track that are the caller’s to take at some time of the case; none once it is closed (własne czynności).',
  }),
  worked(SupportCaseType, SupportCase, 'awaitedDecision', () => AwaitedDecisionEnum, {
    reads: {
      stage: 'stage',
      track: 'track',
      suspendedUntil: 'suspendedUntil',
      legalBases: TOLD_OF_CASE.legalBases,
      ownVersions: TOLD_OF_CASE.ownVersions,
      relief: reliefWaits,
      correction: correctionWaits,
      accompanied,
    },
    of: ({ stage, track, suspendedUntil, legalBases, ownVersions, ...told }, { today }) =>
      awaitedDecision({
        stage,
        suspended: isSuspendedOn({ suspendedUntil }, today),
        rules: rulesThatCount(track, rulesOn(ownVersions, today)),
        track,
        inForce: inForceOn(legalBases, today),
        ...told,
      }),
    nullable: true,
    inLists: true,
    description:
      'What the director is to decide: about an assistant, also where the last one is gone or asks to be relieved, about support that nothing entitles any more, and then about a correction that waits for a second person; null when nothing waits (na jaką decyzję czeka).',
  }),
  worked(SupportCaseType, SupportCase, 'basisEndedOn', () => LocalDateScalar, {
    reads: { legalBases: TOLD_OF_CASE.legalBases },
    of: ({ legalBases }, { today }) => basisEndedOn(legalBases, today),
    nullable: true,
    inLists: true,
    description:
      'Last day of what entitled last, where nothing entitles today; null where something does, or nothing ever did (koniec podstawy).',
  }),
  worked(SupportCaseType, SupportCase, 'rulesInForce', () => [LocalRuleKeyEnum], {
    reads: { track: 'track', ownVersions: TOLD_OF_CASE.ownVersions },
    of: ({ track, ownVersions }, { today }) => [...rulesThatCount(track, rulesOn(ownVersions, today))],
    description: 'Rules of the centre that count in this case today; none where something else than consent entitles (zasady).',
  }),
  worked(SupportCaseType, SupportCase, 'courtMayBeInformed', () => Boolean, {
    reads: { track: 'track', interviews: TOLD_OF_CASE.interviews },
    of: ({ track, interviews }) => courtMayBeInformed({ track, assistantNecessary: interviews[0]?.assistantNecessary ?? false }),
    description: 'Whether the director may inform the court of a refusal (czy można zawiadomić sąd).',
  }),
] as const;
