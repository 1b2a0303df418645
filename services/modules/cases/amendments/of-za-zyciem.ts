import type { CertificateKind, PhysicianSpecialty, ZaZyciemGroup } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { sinceTheAct } from '../../law/index.js';
import { ZaZyciemApplication } from '../case.entity.js';
import { notAfter } from '../case.rules.js';
import { certificateHolds } from '../grounds/certificate.rules.js';
import { type Amendable, beginningOn, movedLedger } from './amendable.js';
import type { Written } from './amendments.rules.js';

const APPLIED_ON = 'input.appliedOn';

/** An application as a correction writes it. */
interface AsFiled {
  readonly appliedOn: LocalDate;
  readonly applicant: string;
  readonly targetGroup: ZaZyciemGroup;
  readonly certificateKind: CertificateKind;
  readonly certificateIssuedOn: LocalDate;
  readonly physicianSpecialty: PhysicianSpecialty | null;
  readonly writtenAuthorizationOn: LocalDate | null;
}

/** A Za życiem application with its certificate. */
export const applicationAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const application = found(await op.em.findOne(ZaZyciemApplication, { id: subjectId, supportCase }));
  const { appliedOn, applicant, targetGroup, certificateKind, certificateIssuedOn } = application;
  const before: Written = {
    appliedOn,
    applicant,
    targetGroup,
    certificateKind,
    certificateIssuedOn,
    physicianSpecialty: application.physicianSpecialty ?? null,
    writtenAuthorizationOn: application.writtenAuthorizationOn ?? null,
  };
  const prepare = async (to: Written) => {
    const asFiled = to as unknown as AsFiled;
    ensure(notAfter(op.clock.today(), asFiled.appliedOn, APPLIED_ON));
    ensure(sinceTheAct(asFiled.appliedOn, APPLIED_ON));
    ensure(certificateHolds(asFiled));
    const moves = await beginningOn(supportCase, application.id, asFiled.appliedOn);
    const moveLedger = await movedLedger(op, supportCase, { moves, field: APPLIED_ON });
    return () => {
      op.em.assign(application, asFiled);
      moveLedger();
    };
  };
  return { before, prepare };
};
