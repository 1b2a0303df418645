import type { LocalDate } from '@asysta/schema/values/local-date';
import { daysInForce } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { inForceOn } from '../rules/case-state.rules.js';
import { preparedIn, receivedOn } from '../case-state.finder.js';
import { entitled } from '../grounds/basis.rules.js';
import { trackOf } from '../grounds/track.rules.js';
import { requestsOf } from '../preparation/preparation.finders.js';
import { qualificationsOf } from '../preparation/qualification.finders.js';
import { assignedOn } from './assigned-days.js';

/** Everything of a case that counts, with its days, as far as steps follow from each other. */
export const recordedIn = async (op: Operation, supportCase: SupportCase) => {
  const [prepared, requests, intakeOn, ledger, qualifications, minors, assigned] = await Promise.all([
    preparedIn(op, supportCase),
    requestsOf(op, supportCase),
    receivedOn(op, supportCase),
    supportCase.legalBases.loadItems(),
    qualificationsOf(op, supportCase),
    supportCase.minorParentRecords.loadItems(),
    assignedOn(op, supportCase.id),
  ]);
  const consents = ledger.filter((basis) => basis.kind === 'CONSENT' && entitled(daysInForce(basis)));
  const notified = prepared.refusals.filter(({ decision }) => decision === 'NOTIFY');
  const days = {
    INTAKE: intakeOn ? [intakeOn] : [],
    INTERVIEW: prepared.interviews.map(({ conductedOn }) => conductedOn),
    DIAGNOSIS: prepared.diagnoses.map(({ madeOn }) => madeOn),
    OFFER: prepared.offers.map(({ presentedOn }) => presentedOn),
    CONSENT: consents.map(({ validFrom }) => validFrom),
    REQUEST: requests.map(({ requestedOn }) => requestedOn),
    QUALIFICATION: qualifications.map(({ qualifiedOn }) => qualifiedOn),
    ASSIGNMENT: assigned.slice(0, 1),
    MINOR_PARENT: minors.flatMap(({ recordedOn, annulledAt }) => (annulledAt ? [] : [recordedOn])),
    NOTIFICATION: notified.flatMap(({ decidedOn }) => decidedOn ?? []),
  };
  const atFirst = supportCase.intake ? 'ORDINARY' : 'ZA_ZYCIEM';
  const trackOn = (day: LocalDate) => trackOf(inForceOn(ledger, day), atFirst);
  return { ...prepared, requests, ledger, days, trackOn };
};

/** What `recordedIn` answers. */
export type RecordedIn = Awaited<ReturnType<typeof recordedIn>>;
