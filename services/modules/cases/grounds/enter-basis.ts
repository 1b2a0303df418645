import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { mayBeEntered } from './basis.rules.js';
import { LegalBasis, type SupportCase } from '../case.entity.js';

interface Entry {
  readonly kind: LegalBasisKind;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly sourceId: string;
  /** Input field to blame when the days do not fit. */
  readonly field: string;
}

/** Enters a basis into the ledger of a case; a second one of the same kind for the same day is refused. */
export const enterBasis = async (op: Operation, supportCase: SupportCase, { field, ...entry }: Entry): Promise<void> => {
  ensure(mayBeEntered(await supportCase.legalBases.loadItems(), entry, field));
  op.em.create(LegalBasis, { id: op.newId(), supportCase, ...entry });
};
