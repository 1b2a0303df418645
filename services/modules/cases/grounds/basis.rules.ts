import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

interface Basis {
  readonly kind: LegalBasisKind;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null;
}

/** A court order obliges, so it is named before what the family agreed to. */
const RANK: Record<LegalBasisKind, number> = { COURT_ORDER: 0, MINOR_PARENT: 1, ZA_ZYCIEM: 2, CONSENT: 3 };

/** A basis entitles from its first to its last day, both included; one ended before its first day never entitled. */
export const isInForceOn = ({ validFrom, validTo }: Basis, day: LocalDate): boolean =>
  validFrom <= day && (!validTo || day <= validTo);

/** The basis in force on a day; of several, the one that binds most. Null: nobody may support the family on that day. */
export const basisOn = <Row extends Basis>(ledger: readonly Row[], day: LocalDate): Row | null =>
  ledger.filter((basis) => isInForceOn(basis, day)).toSorted((one, other) => RANK[one.kind] - RANK[other.kind])[0] ?? null;

const lastOn = ({ validTo }: Basis): string => validTo ?? '9999-12-31';

/** Two bases of one kind never cover the same day: the ledger must tell which paper entitled. */
export const mayBeEntered = (ledger: readonly Basis[], entry: Basis, field: string): Verdict => {
  if (entry.validTo && entry.validTo < entry.validFrom) return refused('PERIOD_INVALID', { field });
  const overlapping = ledger.some(
    (basis) =>
      basis.kind === entry.kind &&
      lastOn(basis) >= basis.validFrom &&
      basis.validFrom <= lastOn(entry) &&
      entry.validFrom <= lastOn(basis),
  );
  return overlapping ? refused('LEGAL_BASIS_OVERLAPS', { field }) : allowed;
};
