import type { ConsentForm } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { ownRulesOn, sinceTheAct } from '../../law/index.js';
import { type SupportCase, SupportConsent } from '../case.entity.js';
import { rulesThatCount } from '../rules/case-state.rules.js';
import { SupportConsentSignatory } from '../grounds/consent-signatory.entity.js';
import { ensureMaySign, writeSignatories } from '../grounds/signatories.js';
import { recordedIn } from '../mending/beside.finder.js';
import { ensureInOrder } from '../mending/mend-step.js';
import { LateEntry } from '../paper/late-entry.entity.js';
import { ensureInOffice } from '../paper/on-paper.js';
import { type Amendable, movedLedger, rowBehind } from './amendable.js';
import type { Written } from './amendments.rules.js';

const SIGNED_ON = 'input.signedOn';

/** A consent as a correction writes it. */
interface AsGiven {
  readonly signedOn: LocalDate;
  readonly form: ConsentForm;
  readonly signatories: string | null;
  readonly signatoryIds: string | null;
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
  if (consent.withdrawnOn && on > consent.withdrawnOn) refuse('PERIOD_INVALID', { field: SIGNED_ON });
  const entry = await op.em.findOne(LateEntry, { subjectId: consent.id });
  if (entry) await ensureInOffice(op, entry.decidedBy.id, { on, permission: 'case:prepare', field: SIGNED_ON });
};

/** A consent: its day, its form, and who gave it. */
export const consentAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const consent = found(await op.em.findOne(SupportConsent, { id: subjectId, supportCase }));
  const known = await op.em.find(SupportConsentSignatory, { consent });
  const before: Written = {
    signedOn: consent.signedOn,
    form: consent.form,
    signatories: consent.signatories || null,
    signatoryIds: peopleWritten(known.flatMap(({ signed, familyMember }) => (signed ? [familyMember.id] : []))),
  };
  const prepare = async (to: Written) => {
    const asGiven = to as unknown as AsGiven;
    const { signedOn, form } = asGiven;
    const memberIds = idsIn(asGiven.signatoryIds);
    const moved = signedOn !== consent.signedOn;
    if (moved) await ensureDay(op, supportCase, consent, signedOn);
    if (moved || form !== consent.form) await ensureByRulesThen(op, supportCase, asGiven);
    await ensureMaySign(op, supportCase, { memberIds, day: signedOn });
    const moves = await rowBehind(supportCase, consent.id, { validFrom: signedOn });
    const moveLedger = await movedLedger(op, supportCase, { moves, field: SIGNED_ON });
    const entry = await op.em.findOne(LateEntry, { subjectId: consent.id });
    return () => {
      op.em.assign(consent, { signedOn, form, signatories: asGiven.signatories ?? '' });
      if (entry) entry.decidedOn = signedOn;
      writeSignatories(op, consent, { memberIds, known });
      moveLedger();
    };
  };
  return { before, prepare };
};
