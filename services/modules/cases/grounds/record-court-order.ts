import type { RecordCourtOrder } from '@asysta/schema/cases/court-inputs';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { sinceTheAct } from '../../law/index.js';
import { CourtOrder, type LegalBasis, type SupportCase } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { mayReplace, replacedBy, reportsFit } from './court-order.rules.js';
import { enterBasis } from './enter-basis.js';
import { completeGround, settleTrack } from './enter-track.js';
import { ledgerOf } from './ledger.js';
import { askAboutPlace } from './places.js';
import { beginStep } from '../step.js';
import { watchOrders } from './watch-order.js';

type Input = Change<RecordCourtOrder>;

const ensureTimely = ({ clock }: Operation, { issuedOn, validTo, reportsDueOn }: Input): void => {
  ensure(notAfter(clock.today(), issuedOn, 'input.issuedOn'));
  ensure(sinceTheAct(issuedOn, 'input.issuedOn'));
  if (validTo && validTo < issuedOn) refuse('PERIOD_INVALID', { field: 'input.validTo' });
  if (validTo && validTo < clock.today()) refuse('NO_VALID_LEGAL_BASIS', { field: 'input.validTo' });
  ensure(reportsFit({ validFrom: issuedOn, validTo }, reportsDueOn));
};

/** Ends the order that this one replaces on the day before, and answers it; null where none was in force. */
const replaced = async (op: Operation, supportCase: SupportCase, input: Input): Promise<CourtOrder | null> => {
  const days: { validFrom: LocalDate; validTo: LocalDate | null } = { validFrom: input.issuedOn, validTo: input.validTo };
  const basis: LegalBasis | null = replacedBy(supportCase.legalBases.getItems(), days);
  if (!basis) return null;
  const former = found(await op.em.findOne(CourtOrder, { id: basis.sourceId }));
  ensure(mayReplace(former, input));
  basis.validTo = addDays(input.issuedOn, -1);
  return former;
};

/**
 * Records an order of a family court: it replaces consent, needs no interview, and turns an open case into one of the court track;
 * what consent entitled before stays in the ledger. An order in force is replaced by it from its day on, without closing the case
 * (k.r.o. art. 109 § 2 pkt 1). Answers the case.
 */
export const recordCourtOrder = async (op: Operation, input: Input): Promise<string> => {
  const step = await beginStep(op, 'RECORD_COURT_ORDER', input);
  const { supportCase } = step;
  ensureTimely(op, input);
  const { court, signature, issuedOn, content, control, validTo, reportsDueOn } = input;
  const before = ledgerOf(supportCase);
  const former = await replaced(op, supportCase, input);
  const id = op.newId();
  await enterBasis(op, supportCase, {
    kind: 'COURT_ORDER',
    validFrom: issuedOn,
    validTo,
    sourceId: id,
    field: validTo ? 'input.validTo' : 'input.issuedOn',
  });
  op.em.create(CourtOrder, {
    id,
    supportCase,
    court,
    signature,
    issuedOn,
    content,
    control,
    validTo,
    reportsDueOn,
    replaces: former,
  });
  await watchOrders(op, supportCase);
  await askAboutPlace(op, supportCase, { before, field: 'input.issuedOn', sourceId: id });
  await settleTrack(op, supportCase);
  return completeGround(op, step, { kind: 'COURT_ORDER', id });
};
