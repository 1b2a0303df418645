import { RECORD_NAMES } from '@asysta/schema/cases/refusals';
import type { ConsentForm } from '@asysta/schema/cases/preparation-codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { annul, ensureCounts } from '../../corrections/index.js';
import { ownRulesOn, sinceTheAct } from '../../law/index.js';
import { type SupportCase, SupportConsent } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { rulesThatCount } from '../rules/case-state.rules.js';
import { SupportConsentSignatory } from '../grounds/consent-signatory.entity.js';
import { WithdrawalDecision } from '../grounds/withdrawal-decision.entity.js';
import { ensureMaySign, writeSignatories } from '../grounds/signatories.js';
import { recordedIn } from '../mending/beside.finder.js';
import { besideOne, ensureInOrder } from '../mending/mend-step.js';
import { carriesNothing } from '../mending/step-order.rules.js';
import { LateEntry } from '../paper/late-entry.entity.js';
import { ensureInOffice } from '../paper/on-paper.js';
import { type Amendable, movedLedger, rowBehind, struckLedger } from './amendable.js';
import type { Written } from './amendments.rules.js';

const SIGNED_ON = 'input.signedOn';
const WITHDRAWN_ON = 'input.withdrawnOn';

/** A consent as a correction writes it. */
interface AsGiven {
  readonly signedOn: LocalDate;
  readonly form: ConsentForm;
  readonly signatories: string | null;
  readonly signatoryIds: string | null;
  readonly withdrawnOn: LocalDate | null;
}

const idsIn = (written: string | null): readonly string[] => written?.split(',') ?? [];

/** People as a correction writes them. */
export const peopleWritten = (ids: readonly string[]): string | null => [...new Set(ids)].toSorted().join(',') || null;

/** What the centre's rules of a day ask of a consent: writing, and that the offer was presented before. */
const ensureByRulesThen = async (op: Operation, supportCase: SupportCase, { signedOn, form }: AsGiven): Promise<void> => {
  const [recorded, ofCentre] = await Promise.all([recordedIn(op, supportCase), ownRulesOn(op, signedOn)]);
  const rules = rulesThatCount(recorded.trackOn(signedOn), ofCentre);
  if (form !== 'WRITTEN' && rules.includes('WRITTEN_CONSENT')) refuse('WRITTEN_CONSENT_REQUIRED', { field: 'input.form' });
  if (rules.includes('OFFER_RECORD') && recorded.offers.length === 0) refuse('OFFER_REQUIRED', { field: SIGNED_ON });
};

/** A day of a consent obeys the rules of entry: after its cause, before its effects and its withdrawal, by somebody in office. */
const ensureDay = async (op: Operation, supportCase: SupportCase, consent: SupportConsent, on: LocalDate): Promise<void> => {
  ensure(sinceTheAct(on, SIGNED_ON));
  const record = { what: 'CONSENT', on, field: SIGNED_ON } as const;
  ensureInOrder(op, await recordedIn(op, supportCase), { record, before: consent.signedOn });
  const entry = await op.em.findOne(LateEntry, { subjectId: consent.id });
  if (entry) await ensureInOffice(op, entry.decidedBy.id, { on, permission: 'case:prepare', field: SIGNED_ON });
};

/** A withdrawal is not later than what the director decided of it. */
const ensureBeforeDecision = async ({ em }: Operation, { id }: SupportConsent, withdrawnOn: LocalDate): Promise<void> => {
  const decision = await em.findOne(WithdrawalDecision, { consent: id }, { orderBy: { decidedOn: 'asc' } });
  if (!decision || withdrawnOn <= decision.decidedOn) return;
  const [step, effect] = [RECORD_NAMES.WITHDRAWAL, RECORD_NAMES.WITHDRAWAL_DECISION];
  refuse('RECORDED_AFTER_EFFECT', {
    field: WITHDRAWN_ON,
    facts: { step, day: withdrawnOn, effect, effectDay: decision.decidedOn },
  });
};

/**
 * The day of a withdrawal obeys the rules of entry: it is not to come, not before the consent itself, not after the end of the case nor
 * after what was decided of it. A correction withdraws nothing that was not withdrawn; that the family never withdrew may be said, and
 * then the consent goes on.
 */
const ensureWithdrawal = async (
  op: Operation,
  { closedOn }: SupportCase,
  { consent, asGiven: { signedOn, withdrawnOn } }: { readonly consent: SupportConsent; readonly asGiven: AsGiven },
): Promise<void> => {
  if (!withdrawnOn) return;
  const moved = withdrawnOn !== consent.withdrawnOn;
  if (!consent.withdrawnOn) refuse('CONSENT_NOT_WITHDRAWN', { field: WITHDRAWN_ON });
  ensure(notAfter(op.clock.today(), withdrawnOn, WITHDRAWN_ON));
  if (moved && closedOn && withdrawnOn > closedOn) refuse('PERIOD_INVALID', { field: WITHDRAWN_ON });
  if (withdrawnOn < signedOn) refuse('PERIOD_INVALID', { field: moved ? WITHDRAWN_ON : SIGNED_ON });
  if (moved) await ensureBeforeDecision(op, consent, withdrawnOn);
};

/** The days that a consent has in the ledger: to the day before it was withdrawn, and within the case. */
const ledgerDays = async (supportCase: SupportCase, consent: SupportConsent, { signedOn, withdrawnOn }: AsGiven) => {
  const lastDay = withdrawnOn ? addDays(withdrawnOn, -1) : null;
  if (withdrawnOn === (consent.withdrawnOn ?? null)) return rowBehind(supportCase, consent.id, { validFrom: signedOn });
  return rowBehind(supportCase, consent.id, { validFrom: signedOn, lastDay });
};

/** A consent: its day, its form, who gave it, and the day on which it was withdrawn. */
export const consentAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const consent = found(await op.em.findOne(SupportConsent, { id: subjectId, supportCase }));
  ensureCounts(consent);
  const known = await op.em.find(SupportConsentSignatory, { consent });
  const before: Written = {
    signedOn: consent.signedOn,
    form: consent.form,
    signatories: consent.signatories || null,
    signatoryIds: peopleWritten(known.flatMap(({ signed, familyMember }) => (signed ? [familyMember.id] : []))),
    withdrawnOn: consent.withdrawnOn ?? null,
  };
  const prepare = async (to: Written) => {
    const asGiven = to as unknown as AsGiven;
    const { signedOn, form, withdrawnOn } = asGiven;
    const memberIds = idsIn(asGiven.signatoryIds);
    const moved = signedOn !== consent.signedOn;
    if (moved) await ensureDay(op, supportCase, consent, signedOn);
    if (moved || form !== consent.form) await ensureByRulesThen(op, supportCase, asGiven);
    await ensureWithdrawal(op, supportCase, { consent, asGiven });
    await ensureMaySign(op, supportCase, { memberIds, day: signedOn });
    const moves = await ledgerDays(supportCase, consent, asGiven);
    const moveLedger = await movedLedger(op, supportCase, { moves, field: moved ? SIGNED_ON : WITHDRAWN_ON });
    const entry = await op.em.findOne(LateEntry, { subjectId: consent.id });
    return () => {
      op.em.assign(consent, { signedOn, form, signatories: asGiven.signatories ?? '', withdrawnOn });
      if (entry) entry.decidedOn = signedOn;
      writeSignatories(op, consent, { memberIds, known });
      moveLedger();
    };
  };
  const strike = async (reason: string) => {
    const step = { what: 'CONSENT', on: consent.signedOn } as const;
    ensure(carriesNothing(besideOne(await recordedIn(op, supportCase), step.what, step.on), step));
    const strikeRow = await struckLedger(op, supportCase, consent.id);
    return () => {
      annul(op, consent, reason);
      strikeRow();
    };
  };
  return { before, prepare, strike };
};
