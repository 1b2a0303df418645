import * as v from 'valibot';
import {
  about,
  content,
  day,
  daysOrAsTheyAre,
  idOf,
  later,
  oneOf,
  optionalDay,
  optionalText,
  text,
  textOrAsItIs,
} from '../inputs.js';
import { whyCorrected } from '../corrections/inputs.js';
import { AMENDMENT_DECISIONS } from './amendment-codes.js';
import { RecordCourtOrderSchema, REPORTS } from './court-inputs.js';
import { ZA_ZYCIEM_ENDS } from './grounds-codes.js';
import { CloseCaseSchema, consentAsGiven, personsSigned, RecordMinorParentSchema, saysWhoAgreed, WHO_AGREED } from './inputs.js';
import { OpenZaZyciemCaseSchema } from './za-zyciem-inputs.js';

const OF_CASE = 'expectedVersion is that of the case';

/** A consent as it should have been recorded. */
export const ProposeConsentCorrectionSchema = v.pipe(
  content('Proposes a correction of a consent; it counts once a second person confirms it (poprawka zgody).', {
    consentId: idOf('SupportConsent', `The consent; ${OF_CASE} (zgoda).`),
    ...consentAsGiven,
    signatoryIds: v.optional(personsSigned, []),
    withdrawnOn: later(
      v.nullish(day('Where it was withdrawn, the day, or null where it never was; left out, it stays (data wycofania).')),
    ),
    reason: whyCorrected,
  }),
  v.forward(
    v.check((input) => saysWhoAgreed(input), WHO_AGREED),
    ['signatories'],
  ),
);
/** A parsed correction of a consent. */
export type ProposeConsentCorrection = v.InferOutput<typeof ProposeConsentCorrectionSchema>;

const { court, signature, issuedOn, content: ordered, control, validTo } = RecordCourtOrderSchema.entries;

const reportsDueOn = later(
  daysOrAsTheyAre(REPORTS, 'Days on which the court wants a report; left out, they stay (terminy sprawozdań).'),
);

/** An order as it should have been recorded; what the court decided of it later is corrected by itself. */
export const ProposeCourtOrderCorrectionSchema = content(
  'Proposes a correction of a court order; it counts once a second person confirms it (poprawka postanowienia).',
  {
    courtOrderId: idOf('CourtOrder', `The order; ${OF_CASE} (postanowienie).`),
    court,
    signature,
    issuedOn,
    content: ordered,
    control,
    validTo,
    reportsDueOn,
    reason: whyCorrected,
  },
);
/** A parsed correction of an order. */
export type ProposeCourtOrderCorrection = v.InferOutput<typeof ProposeCourtOrderCorrectionSchema>;

/** A later decision of the court as it should have been recorded. */
export const ProposeCourtDecisionCorrectionSchema = content(
  'Proposes a correction of a prolonging or a lifting; it counts once confirmed (poprawka przedłużenia albo uchylenia).',
  {
    courtDecisionId: idOf('CourtDecision', `The decision; ${OF_CASE} (późniejsze postanowienie).`),
    decidedOn: day('Day of the decision; a lifted order entitles no longer from it (data).'),
    signature: about(text(80, 'Wpisz sygnaturę.'), 'Signature of the decision (sygnatura).'),
    validTo: optionalDay('Of a prolonging: its last day from then on (do kiedy).'),
    reportsDueOn: daysOrAsTheyAre(REPORTS, 'Of a prolonging: days of reports; left out, they stay (terminy sprawozdań).'),
    reason: whyCorrected,
  },
);
/** A parsed correction of a later decision. */
export type ProposeCourtDecisionCorrection = v.InferOutput<typeof ProposeCourtDecisionCorrectionSchema>;

const { closedOn, reason: closureReason } = CloseCaseSchema.entries;

/** The end of a case as it should have been recorded. */
export const ProposeClosingCorrectionSchema = content(
  'Proposes a correction of the day, reason or word of the court a case was closed with; it counts once confirmed (poprawka zakończenia).',
  {
    supportCaseId: idOf('SupportCase', `The closed case; ${OF_CASE} (sprawa).`),
    closedOn,
    closureReason,
    courtWordOn: later(v.nullish(day('Under an order: day of what the court wrote; left out, it stays (data pisma sądu).'))),
    courtWordSignature: later(
      about(textOrAsItIs(80), 'Under an order: signature of that paper; left out, it stays (sygnatura pisma sądu).'),
    ),
    courtTold: later(
      about(textOrAsItIs(1000), 'Under an order: how the court was told; left out, it stays (jak zawiadomiono sąd).'),
    ),
    reason: whyCorrected,
  },
);
/** A parsed correction of a closing. */
export type ProposeClosingCorrection = v.InferOutput<typeof ProposeClosingCorrectionSchema>;

const { appliedOn, applicant, targetGroup, certificateKind, certificateIssuedOn, physicianSpecialty, writtenAuthorizationOn } =
  OpenZaZyciemCaseSchema.entries;

/** An application as it should have been recorded. */
export const ProposeZaZyciemCorrectionSchema = content(
  'Proposes a correction of a Za życiem application; it counts once a second person confirms it (poprawka wniosku „Za życiem”).',
  {
    applicationId: idOf('ZaZyciemApplication', `The application; ${OF_CASE} (wniosek „Za życiem”).`),
    appliedOn,
    applicant,
    targetGroup,
    certificateKind,
    certificateIssuedOn,
    physicianSpecialty,
    writtenAuthorizationOn,
    documentName: later(about(textOrAsItIs(200), 'What the document is called; left out, it stays (jaki to dokument).')),
    endedOn: later(
      v.nullish(day('Where it ended, from when it entitles no longer; left out, it stays (od kiedy nie jest podstawą).')),
    ),
    endReason: later(
      v.nullish(
        about(oneOf('ZaZyciemEnd', ZA_ZYCIEM_ENDS, 'Wybierz powód.'), 'Where it ended, why; left out, it stays (powód).'),
      ),
    ),
    endNote: later(about(textOrAsItIs(2000), 'Where it ended, what there is to say; left out, it stays (uwagi).')),
    reason: whyCorrected,
  },
);
/** A parsed correction of an application. */
export type ProposeZaZyciemCorrection = v.InferOutput<typeof ProposeZaZyciemCorrectionSchema>;

const { institution, leavesOn } = RecordMinorParentSchema.entries;

/** A record of a minor parent as it should have been made. */
export const ProposeMinorParentCorrectionSchema = content(
  'Proposes a correction of the record of a minor parent; it counts once confirmed (poprawka zapisu, art. 11 ust. 1a).',
  {
    minorParentRecordId: idOf('MinorParentRecord', `The record; ${OF_CASE} (zapis).`),
    institution,
    leavesOn,
    reason: whyCorrected,
  },
);
/** A parsed correction of such a record. */
export type ProposeMinorParentCorrection = v.InferOutput<typeof ProposeMinorParentCorrectionSchema>;

const ofAmendment = { amendmentId: idOf('Amendment', `The proposed correction; ${OF_CASE} (poprawka).`) };

/** What the second person says. */
export const DecideOnAmendmentSchema = v.pipe(
  content('Confirms a proposed correction, which then counts, or refuses it with remarks (decyzja o poprawce).', {
    ...ofAmendment,
    decision: about(
      oneOf('AmendmentDecision', AMENDMENT_DECISIONS, 'Wybierz, co postanawiasz.'),
      'Confirmed, the rules of entry are asked once more and the record changes; refused, it stays (co postanowiono).',
    ),
    remarks: about(optionalText(1000), 'Why not; needed with REFUSED, whoever proposed it reads it (uwagi).'),
  }),
  v.forward(
    v.check(
      ({ decision, remarks }) => decision !== 'REFUSED' || remarks !== null,
      'Napisz, dlaczego odrzucasz. Przeczyta to osoba, która to zaproponowała.',
    ),
    ['remarks'],
  ),
);
/** A parsed decision on a correction. */
export type DecideOnAmendment = v.InferOutput<typeof DecideOnAmendmentSchema>;

/** The end of a proposal by whoever made it. */
export const TakeAmendmentBackSchema = content(
  'Takes back one’s own correction while it waits (wycofanie poprawki).',
  ofAmendment,
);
/** A parsed taking back. */
export type TakeAmendmentBack = v.InferOutput<typeof TakeAmendmentBackSchema>;
