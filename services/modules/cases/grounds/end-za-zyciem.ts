import type { EndZaZyciem, RecordAuthorization } from '@asysta/schema/cases/za-zyciem-inputs';
import { addDays } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { sinceTheAct } from '../../law/index.js';
import { ZaZyciemApplication } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { beginStep, completeStep, type Step } from '../step.js';
import { settleTrack } from './enter-track.js';
import { ensureNoVisitBare } from './visited-days.js';

/** The application in force with its row of the ledger: two never are, because two bases of one kind never cover a day. */
const applicationAtHand = async (op: Operation, { supportCase }: Step) => {
  const today = op.clock.today();
  const ledger = supportCase.legalBases.getItems();
  const basis = found(ledger.find((one) => one.kind === 'ZA_ZYCIEM' && isInForceOn(one, today)));
  return { basis, application: found(await op.em.findOne(ZaZyciemApplication, { id: basis.sourceId })) };
};

/**
 * Ends an application that entitles beside something else (L8): from that day it does no longer, and the case goes on as what is left
 * says. Where a consent is left, the clocks of the centre's rules begin anew. Answers the case.
 */
export const endZaZyciem = async (op: Operation, input: Change<EndZaZyciem>): Promise<string> => {
  const step = await beginStep(op, 'END_ZA_ZYCIEM', input);
  const { endedOn, reason: endReason, note: endNote } = input;
  ensure(notAfter(op.clock.today(), endedOn, 'input.endedOn'));
  const { basis, application } = await applicationAtHand(op, step);
  if (endedOn < basis.validFrom) refuse('PERIOD_INVALID', { field: 'input.endedOn' });
  await ensureNoVisitBare(op, step.supportCase, { basis, from: endedOn, field: 'input.endedOn' });
  basis.validTo = addDays(endedOn, -1);
  op.em.assign(application, { endedOn, endReason, endNote });
  await settleTrack(op, step.supportCase);
  return completeStep(op, step);
};

/**
 * Notes the day of the written authorisation to act in the applicant's name (art. 8(3) pkt 2): the application needs none, only
 * whoever is to act. Once: a wrong day is corrected by two people, as the application is. Answers the case.
 */
export const recordAuthorization = async (op: Operation, input: Change<RecordAuthorization>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_AUTHORIZATION', input);
  const { authorizedOn } = input;
  ensure(notAfter(op.clock.today(), authorizedOn, 'input.authorizedOn'));
  ensure(sinceTheAct(authorizedOn, 'input.authorizedOn'));
  const { application } = await applicationAtHand(op, step);
  const { writtenAuthorizationOn: day } = application;
  if (day) refuse('AUTHORIZATION_RECORDED', { field: 'input.authorizedOn', facts: { day } });
  application.writtenAuthorizationOn = authorizedOn;
  return completeStep(op, step);
};
