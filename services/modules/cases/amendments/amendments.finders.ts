import { type InSight, rowInSight, rowsBy, rowsThrough } from '../../../platform/operation/index.js';
import { CourtOrder, MinorParentRecord, SupportConsent, ZaZyciemApplication } from '../case.entity.js';
import { ofCasesInSight } from '../cases.policy.js';
import { EVERY_ROW, NO_ROW } from '../../../platform/permission/condition.js';
import { CourtDecision } from '../grounds/court-decision.entity.js';
import { SupportConsentSignatory } from '../grounds/consent-signatory.entity.js';
import { Amendment } from './amendment.entity.js';

/** A proposed correction, or NOT_FOUND when it is of no family this person may see; so are the records that are corrected. */
export const amendmentById = rowInSight(Amendment, ofCasesInSight);
/** The same of a consent. */
export const consentById = rowInSight(SupportConsent, ofCasesInSight);
/** The same of a court order. */
export const courtOrderById = rowInSight(CourtOrder, ofCasesInSight);
/** Rows that hang on the order of such a case through the column `court_order_id`. */
const ofOrdersInSight: InSight = (op) => {
  const orders = ofCasesInSight(op);
  if (orders === EVERY_ROW || orders === NO_ROW) return orders;
  return {
    sql: (row, bind) =>
      `exists (select from court_order of_order where of_order.id = ${row}.court_order_id and ${orders.sql('of_order', bind)})`,
  };
};

/** The same of what a court decided later. */
export const courtDecisionById = rowInSight(CourtDecision, ofOrdersInSight);
/** The same of a Za życiem application. */
export const applicationById = rowInSight(ZaZyciemApplication, ofCasesInSight);
/** The same of a record of a minor parent. */
export const minorParentRecordById = rowInSight(MinorParentRecord, ofCasesInSight);

/** Corrections in a case, also refused ones, the latest first. */
export const everyAmendment = rowsBy(Amendment, 'supportCase', { orderBy: { proposedAt: 'desc', id: 'desc' } });

/** Members of the family who gave a consent; one statement for any number of consents. */
export const signatoriesOf = rowsThrough(SupportConsentSignatory, 'consent', 'familyMember', {
  where: { signed: true },
  orderBy: { id: 'asc' },
});
