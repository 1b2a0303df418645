import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Dated } from '@asysta/schema/values/period';
import type { SupportCase } from '../case.entity.js';

/** A row of the ledger of what entitles. */
export interface LedgerRow extends Dated {
  readonly kind: LegalBasisKind;
  readonly validTo: LocalDate | null;
}

/** The ledger of a case as it stands, copied; it is loaded already. */
export const ledgerOf = (supportCase: SupportCase): readonly LedgerRow[] =>
  supportCase.legalBases.getItems().map(({ kind, validFrom, validTo }) => ({ kind, validFrom, validTo: validTo ?? null }));
