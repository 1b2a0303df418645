import type * as v from 'valibot';
import { about, content, day, idOf, optionalDay, optionalText, someDays, text } from '../inputs.js';

const ofCase = { supportCaseId: idOf('SupportCase', 'The case; expectedVersion is that of the case (sprawa).') };

/** How many reports a court may want of one paper. */
export const REPORTS = 60;
const reportsDueOn = someDays(REPORTS, 'Days on which the court wants a report, within the order (terminy sprawozdań).');

/** Postanowienie of a family court. */
export const RecordCourtOrderSchema = content(
  'Records an order of a family court; it needs neither interview nor consent (postanowienie sądu).',
  {
    ...ofCase,
    court: about(text(200, 'Wpisz nazwę sądu.'), 'The court (sąd).'),
    signature: about(text(80, 'Wpisz sygnaturę.'), 'Signature of the file (sygnatura).'),
    issuedOn: day('Day of the order; it entitles from this day (data postanowienia).'),
    content: about(text(4000, 'Wpisz treść postanowienia.'), 'What the court ordered (treść).'),
    control: about(optionalText(2000), 'How its execution is controlled, k.r.o. art. 109 § 2 pkt 1 (sposób kontroli).'),
    reportsDueOn,
    validTo: optionalDay('Last day, when the court set one (do kiedy).'),
  },
);
/** A parsed court order. */
export type RecordCourtOrder = v.InferOutput<typeof RecordCourtOrderSchema>;

const ofOrder = {
  ...ofCase,
  courtOrderId: idOf('CourtOrder', 'The order (postanowienie).'),
  signature: about(text(80, 'Wpisz sygnaturę.'), 'Signature of the decision (sygnatura).'),
};

/** A later end of the same order. */
export const ProlongCourtOrderSchema = content('Records that the court prolonged its order (przedłużenie postanowienia).', {
  ...ofOrder,
  decidedOn: day('Day of the decision (data postanowienia o przedłużeniu).'),
  validTo: day('Its last day from now on (do kiedy).'),
  reportsDueOn,
});
/** A parsed prolonging. */
export type ProlongCourtOrder = v.InferOutput<typeof ProlongCourtOrderSchema>;

/** The end of an order by the court. */
export const LiftCourtOrderSchema = content('Records that the court lifted its order (uchylenie postanowienia).', {
  ...ofOrder,
  liftedOn: day('Day of the decision; from this day the order entitles no longer (data uchylenia).'),
});
/** A parsed lifting. */
export type LiftCourtOrder = v.InferOutput<typeof LiftCourtOrderSchema>;

/** A report that was sent to the court. */
export const RecordCourtReportSchema = content('Notes that a report under an order was sent (sprawozdanie dla sądu).', {
  ...ofCase,
  deadlineId: idOf('Deadline', 'The term of this report (termin sprawozdania).'),
  sentOn: day('Day on which it was sent (data wysłania).'),
});
/** A parsed note of a report. */
export type RecordCourtReport = v.InferOutput<typeof RecordCourtReportSchema>;
