import type { CertificateKind, PhysicianSpecialty, ZaZyciemEnd, ZaZyciemGroup } from '@asysta/schema/cases/grounds-codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { annul, ensureCounts } from '../../corrections/index.js';
import { sinceTheAct } from '../../law/index.js';
import { ZaZyciemApplication } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { certificateHolds } from '../grounds/certificate.rules.js';
import { type Amendable, movedLedger, rowBehind, struckLedger } from './amendable.js';
import type { Written } from './amendments.rules.js';

const APPLIED_ON = 'input.appliedOn';
const ENDED_ON = 'input.endedOn';

/** The end of an application as a correction writes it; all null while the application lasts. */
interface AsEnded {
  readonly endedOn: LocalDate | null;
  readonly endReason: ZaZyciemEnd | null;
  readonly endNote: string | null;
}

/** An application as a correction writes it. */
interface AsFiled extends AsEnded {
  readonly appliedOn: LocalDate;
  readonly applicant: string;
  readonly targetGroup: ZaZyciemGroup;
  readonly certificateKind: CertificateKind;
  readonly certificateIssuedOn: LocalDate;
  readonly documentName: string | null;
  readonly physicianSpecialty: PhysicianSpecialty | null;
  readonly writtenAuthorizationOn: LocalDate | null;
}

const asItStands = (application: ZaZyciemApplication): Written => {
  const { appliedOn, applicant, targetGroup, certificateKind, certificateIssuedOn } = application;
  return {
    appliedOn,
    applicant,
    targetGroup,
    certificateKind,
    certificateIssuedOn,
    documentName: application.documentName ?? null,
    physicianSpecialty: application.physicianSpecialty ?? null,
    writtenAuthorizationOn: application.writtenAuthorizationOn ?? null,
    endedOn: application.endedOn ?? null,
    endReason: application.endReason ?? null,
    endNote: application.endNote ?? null,
  };
};

/** A correction neither ends an application nor takes its end away: day and reason stand where it has ended, and nowhere else. */
const ensureEndStays = ({ endedOn, endReason, endNote }: AsEnded, hasEnded: boolean): void => {
  if (Boolean(endedOn) !== hasEnded) refuse('ZA_ZYCIEM_END_MISMATCH', { field: ENDED_ON });
  if (Boolean(endReason) !== hasEnded) refuse('ZA_ZYCIEM_END_MISMATCH', { field: 'input.endReason' });
  if (endNote && !hasEnded) refuse('ZA_ZYCIEM_END_MISMATCH', { field: 'input.endNote' });
};

interface Ending {
  /** The last day of its case; null while it runs. */
  readonly closedOn: LocalDate | null;
  /** The day that is told where the two do not fit. */
  readonly field: string;
}

/** Its days obey the rules of entry, and a corrected end is not after the end of the case. */
const ensureDays = ({ clock }: Operation, { appliedOn, endedOn }: AsFiled, { closedOn, field }: Ending): void => {
  ensure(notAfter(clock.today(), appliedOn, APPLIED_ON));
  ensure(sinceTheAct(appliedOn, APPLIED_ON));
  if (!endedOn) return;
  ensure(notAfter(clock.today(), endedOn, ENDED_ON));
  if (endedOn < appliedOn) refuse('PERIOD_INVALID', { field });
  if (field === ENDED_ON && closedOn && endedOn > closedOn) refuse('PERIOD_INVALID', { field });
};

/** A Za życiem application with its document, and with its end where it has ended. */
export const applicationAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const application = found(await op.em.findOne(ZaZyciemApplication, { id: subjectId, supportCase }));
  ensureCounts(application);
  const before = asItStands(application);
  const prepare = async (to: Written) => {
    const asFiled = to as unknown as AsFiled;
    const { appliedOn: validFrom, endedOn } = asFiled;
    const field = endedOn === before['endedOn'] ? APPLIED_ON : ENDED_ON;
    ensureEndStays(asFiled, before['endedOn'] !== null);
    ensureDays(op, asFiled, { closedOn: supportCase.closedOn ?? null, field });
    ensure(certificateHolds(asFiled));
    const days = endedOn ? { validFrom, lastDay: addDays(endedOn, -1) } : { validFrom };
    const moveLedger = await movedLedger(op, supportCase, { moves: await rowBehind(supportCase, application.id, days), field });
    return () => {
      op.em.assign(application, asFiled);
      moveLedger();
    };
  };
  const strike = async (reason: string) => {
    const strikeRow = await struckLedger(op, supportCase, application.id);
    return () => {
      annul(op, application, reason);
      strikeRow();
    };
  };
  return { before, prepare, strike };
};
