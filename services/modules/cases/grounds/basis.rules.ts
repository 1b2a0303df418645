import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import { later, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, overlaps, type Period } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

interface Basis extends Dated {
  readonly kind: LegalBasisKind;
}

/** A court order obliges, so it is named before what the family agreed to. */
const RANK: Record<LegalBasisKind, number> = { COURT_ORDER: 0, MINOR_PARENT: 1, ZA_ZYCIEM: 2, CONSENT: 3 };

/** The kinds of basis, the one first that binds most: of several in force it is the one that counts. */
export const MOST_BINDING_FIRST = (Object.keys(RANK) as LegalBasisKind[]).toSorted((one, other) => RANK[one] - RANK[other]);

/** One withdrawn on the day it was given, or before, never entitled and stands in nobody's way. */
export const entitled = ({ from, to }: Period): boolean => to === null || from <= to;

/** Two bases of one kind never cover the same day: the ledger must tell which paper entitled. */
export const mayBeEntered = (ledger: readonly Basis[], entry: Basis, field: string): Verdict => {
  if (entry.validTo && entry.validTo < entry.validFrom) return refused('PERIOD_INVALID', { field });
  const overlapping = ledger.some(
    (basis) => basis.kind === entry.kind && entitled(daysInForce(basis)) && overlaps(daysInForce(basis), daysInForce(entry)),
  );
  return overlapping ? refused('LEGAL_BASIS_OVERLAPS', { field }) : allowed;
};

/**
 * A case ends on the last day of which something is recorded, or later. A basis that ended before it began would read as one that
 * never entitled, and a visit after the end would stand in no case.
 */
export const endsBehind = (ledger: readonly Dated[], records: readonly (LocalDate | null)[], closedOn: LocalDate): Verdict => {
  const begun = ledger.filter((basis) => entitled(daysInForce(basis))).map(({ validFrom }) => validFrom);
  const day = [...begun, ...records.flatMap((one) => one ?? [])].reduce(later, closedOn);
  return day > closedOn ? refused('CASE_RECORDS_LATER', { field: 'input.closedOn', facts: { day } }) : allowed;
};
