import type { CaseStage, CaseTrack } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { CourtNotificationDecision } from '@asysta/schema/cases/preparation-codes';
import { isRuleOfConsent, type LocalRuleKey } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, isInForceOn } from '@asysta/schema/values/period';
import { entitled } from '../grounds/basis.rules.js';

/** What the rules read of a case; everything is as of one day. */
export interface CaseState {
  readonly stage: CaseStage;
  readonly track: CaseTrack;
  readonly interviewed: boolean;
  /** Finding of the latest interview. */
  readonly assistantNecessary: boolean;
  readonly diagnosed: boolean;
  readonly offered: boolean;
  /** Kinds of legal basis in force on the day. */
  readonly inForce: readonly LegalBasisKind[];
  /** Whether a court ever obliged the family in this case. */
  readonly ordered: boolean;
  /** Whether the family ever applied by „Za życiem” in this case. */
  readonly applied: boolean;
  readonly undecidedRefusal: boolean;
  /** Whether a halted support has its decision for the day: it is suspended beyond it. */
  readonly suspended: boolean;
  /** Rules of the centre that count in this case on the day. */
  readonly rules: readonly LocalRuleKey[];
}

/** What was recorded in a case, as far as the rules ask, the latest first. */
export interface Recorded {
  readonly interviews: readonly { readonly assistantNecessary: boolean }[];
  readonly diagnoses: number;
  readonly offers: number;
  readonly refusals: readonly { readonly decision: CourtNotificationDecision | null | undefined }[];
  readonly legalBases: readonly (Dated & { readonly kind: LegalBasisKind })[];
}

/** A centre regulates support by consent; where the court or another act has decided, its rules would put off what is owed. */
export const rulesThatCount = (track: CaseTrack, ofCentre: readonly LocalRuleKey[]): readonly LocalRuleKey[] =>
  track === 'ORDINARY' ? ofCentre.filter(isRuleOfConsent) : [];

/** The kinds of basis in force on a day. */
export const inForceOn = (legalBases: Recorded['legalBases'], day: LocalDate): readonly LegalBasisKind[] =>
  legalBases.filter((basis) => isInForceOn(basis, day)).map(({ kind }) => kind);

/** The last day of what entitled last; null while something entitles on a day, and where nothing did before. */
export const basisEndedOn = (legalBases: Recorded['legalBases'], day: LocalDate): LocalDate | null => {
  if (inForceOn(legalBases, day).length > 0) return null;
  const ends = legalBases
    .map(daysInForce)
    .flatMap((days) => (entitled(days) && days.to !== null && days.to < day ? [days.to] : []));
  return ends.toSorted().at(-1) ?? null;
};

/** Whether a court order stands in a ledger, in force or ended. */
export const wasOrdered = (legalBases: Recorded['legalBases']): boolean => legalBases.some(({ kind }) => kind === 'COURT_ORDER');

/** Whether an application „Za życiem” stands in a ledger, in force or ended. */
export const wasApplied = (legalBases: Recorded['legalBases']): boolean => legalBases.some(({ kind }) => kind === 'ZA_ZYCIEM');

/** A day with the rules that the centre has in force on it. */
interface AsOf {
  readonly day: LocalDate;
  readonly ownRules: readonly LocalRuleKey[];
}

/** Until when a halted support is suspended; null where nobody has decided so. */
export interface Suspended {
  readonly suspendedUntil?: LocalDate | null | undefined;
}

/** A suspension holds on the days before its last one, which asks again. */
export const isSuspendedOn = ({ suspendedUntil }: Suspended, day: LocalDate): boolean =>
  Boolean(suspendedUntil) && (suspendedUntil as LocalDate) > day;

/** Where a case stands on a day, by what was recorded in it. */
export const stateFrom = (
  { stage, track, suspendedUntil }: Pick<CaseState, 'stage' | 'track'> & Suspended,
  { interviews, diagnoses, offers, refusals, legalBases }: Recorded,
  { day, ownRules }: AsOf,
): CaseState => ({
  stage,
  track,
  interviewed: interviews.length > 0,
  assistantNecessary: interviews[0]?.assistantNecessary ?? false,
  diagnosed: diagnoses > 0,
  offered: offers > 0,
  inForce: inForceOn(legalBases, day),
  ordered: wasOrdered(legalBases),
  applied: wasApplied(legalBases),
  undecidedRefusal: refusals.some(({ decision }) => !decision),
  suspended: isSuspendedOn({ suspendedUntil }, day),
  rules: rulesThatCount(track, ownRules),
});
