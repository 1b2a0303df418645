import type * as v from 'valibot';
import { whyAnnulled } from '../corrections/inputs.js';
import { content, idOf } from '../inputs.js';

const OF_CASE = 'expectedVersion is that of the case';
const UNTIL_CONFIRMED = 'it is struck through once a second person confirms it';

/** A consent that does not count. */
export const ProposeConsentAnnulmentSchema = content(
  `Proposes that a consent does not count; ${UNTIL_CONFIRMED} (unieważnienie zgody).`,
  { consentId: idOf('SupportConsent', `The consent; ${OF_CASE} (zgoda).`), reason: whyAnnulled },
);
/** A parsed annulment of a consent. */
export type ProposeConsentAnnulment = v.InferOutput<typeof ProposeConsentAnnulmentSchema>;

/** An order that does not count, with everything that the court decided of it later. */
export const ProposeCourtOrderAnnulmentSchema = content(
  `Proposes that a court order does not count; ${UNTIL_CONFIRMED} (unieważnienie postanowienia).`,
  { courtOrderId: idOf('CourtOrder', `The order; ${OF_CASE} (postanowienie).`), reason: whyAnnulled },
);
/** A parsed annulment of an order. */
export type ProposeCourtOrderAnnulment = v.InferOutput<typeof ProposeCourtOrderAnnulmentSchema>;

/** A later decision of the court that does not count. */
export const ProposeCourtDecisionAnnulmentSchema = content(
  `Proposes that a prolonging or a lifting does not count; ${UNTIL_CONFIRMED} (unieważnienie przedłużenia albo uchylenia).`,
  { courtDecisionId: idOf('CourtDecision', `The decision; ${OF_CASE} (późniejsze postanowienie).`), reason: whyAnnulled },
);
/** A parsed annulment of a later decision. */
export type ProposeCourtDecisionAnnulment = v.InferOutput<typeof ProposeCourtDecisionAnnulmentSchema>;

/** An application that does not count. */
export const ProposeZaZyciemAnnulmentSchema = content(
  `Proposes that a Za życiem application does not count; ${UNTIL_CONFIRMED} (unieważnienie wniosku „Za życiem”).`,
  { applicationId: idOf('ZaZyciemApplication', `The application; ${OF_CASE} (wniosek „Za życiem”).`), reason: whyAnnulled },
);
/** A parsed annulment of an application. */
export type ProposeZaZyciemAnnulment = v.InferOutput<typeof ProposeZaZyciemAnnulmentSchema>;

/** A record of a minor parent that does not count. */
export const ProposeMinorParentAnnulmentSchema = content(
  `Proposes that the record of a minor parent does not count; ${UNTIL_CONFIRMED} (unieważnienie zapisu, art. 11 ust. 1a).`,
  { minorParentRecordId: idOf('MinorParentRecord', `The record; ${OF_CASE} (zapis).`), reason: whyAnnulled },
);
/** A parsed annulment of such a record. */
export type ProposeMinorParentAnnulment = v.InferOutput<typeof ProposeMinorParentAnnulmentSchema>;

/** A closing that does not count: the case goes on. */
export const ProposeClosingAnnulmentSchema = content(
  'Proposes that a closing does not count; once a second person confirms it, the case goes on where it stood (unieważnienie zakończenia).',
  { supportCaseId: idOf('SupportCase', `The closed case; ${OF_CASE} (sprawa).`), reason: whyAnnulled },
);
/** A parsed annulment of a closing. */
export type ProposeClosingAnnulment = v.InferOutput<typeof ProposeClosingAnnulmentSchema>;
