import type { AmendedRecord, AmendmentKind } from '@asysta/schema/cases/amendment-codes';
import type { Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { ledgerOf } from '../grounds/ledger.js';
import type { Amendable, Standing } from './amendable.js';
import {
  amended,
  differing,
  type KeptField,
  stillStands,
  stillStandsWhole,
  struckThrough,
  type Written,
} from './amendments.rules.js';
import { consentAsItStands } from './of-consent.js';
import { courtDecisionAsItStands } from './of-court-decision.js';
import { courtOrderAsItStands } from './of-court-order.js';
import { closingAsItStands } from './of-closing.js';
import { minorParentAsItStands } from './of-minor-parent.js';
import { applicationAsItStands } from './of-za-zyciem.js';
import { settleAmended } from './settle-amended.js';

const AS_THEY_STAND: Readonly<Record<AmendedRecord, Amendable>> = {
  CONSENT: consentAsItStands,
  COURT_ORDER: courtOrderAsItStands,
  COURT_DECISION: courtDecisionAsItStands,
  CLOSING: closingAsItStands,
  ZA_ZYCIEM: applicationAsItStands,
  MINOR_PARENT: minorParentAsItStands,
};

/** A record of a locked case as it stands, to be corrected; NOT_FOUND where the case has none such. */
export const standingRecord = (
  op: Operation,
  supportCase: SupportCase,
  { what, subjectId }: { readonly what: AmendedRecord; readonly subjectId: string },
) => AS_THEY_STAND[what](op, supportCase, subjectId);

const wholeOf = ({ before, along }: Standing): Written => ({ ...before, ...along });

/** What a proposal changes of a record, field by field; null annuls it, with what goes along. */
export const fieldsOf = (standing: Standing, to: Written | null): ReturnType<typeof differing> =>
  to ? differing(standing.before, to) : struckThrough(wholeOf(standing));

/** Whether a record is still as a waiting proposal saw it. */
export const standsAsSeen = (standing: Standing, { kind }: { readonly kind: AmendmentKind }, fields: readonly KeptField[]) =>
  kind === 'ANNULMENT' ? stillStandsWhole(wholeOf(standing), fields) : stillStands(standing.before, fields);

/** Asks the rules, as of now, of what is proposed for a record; answers what corrects it or strikes it through. */
export const changeOf = (
  { before, prepare, strike }: Standing,
  { kind, reason }: { readonly kind: AmendmentKind; readonly reason: string },
  fields: readonly KeptField[],
) => (kind === 'ANNULMENT' ? strike(reason) : prepare(amended(before, fields)));

/** Makes a record as it should be, and everything in the case that follows from it. */
export const carryOut = async (
  op: Operation,
  supportCase: SupportCase,
  { change, sourceId }: { readonly change: () => Promise<void> | void; readonly sourceId: string },
): Promise<void> => {
  await supportCase.legalBases.loadItems();
  const before = ledgerOf(supportCase);
  const wasClosed = supportCase.stage === 'CLOSED';
  await change();
  await settleAmended(op, supportCase, { before, sourceId, reopened: wasClosed && supportCase.stage !== 'CLOSED' });
};
