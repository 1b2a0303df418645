import type { OpenZaZyciemCase } from '@asysta/schema/cases/za-zyciem-inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { createFamily, familyToBeginIn } from '../../families/index.js';
import { sinceTheAct } from '../../law/index.js';
import { SupportCase, ZaZyciemApplication } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { caseForChange } from '../cases.finders.js';
import { startCase } from '../opening/start-case.js';
import { tellDeciders } from '../deciding/tell-deciders.js';
import { applyBeside } from './apply-beside.js';
import { certificateHolds, doubtsAboutCertificate } from './certificate.rules.js';
import { enterBasis } from './enter-basis.js';

/** Writes the application down, which entitles from its day, and answers its id. */
const enterApplication = async (op: Operation, supportCase: SupportCase, input: OpenZaZyciemCase): Promise<string> => {
  const application = op.em.create(ZaZyciemApplication, {
    id: op.newId(),
    supportCase,
    appliedOn: input.appliedOn,
    applicant: input.applicant,
    targetGroup: input.targetGroup,
    certificateKind: input.certificateKind,
    certificateIssuedOn: input.certificateIssuedOn,
    physicianSpecialty: input.physicianSpecialty,
    writtenAuthorizationOn: input.writtenAuthorizationOn,
    documentName: input.documentName ?? null,
  });
  await enterBasis(op, supportCase, {
    kind: 'ZA_ZYCIEM',
    validFrom: input.appliedOn,
    validTo: null,
    sourceId: application.id,
    field: 'input.appliedOn',
  });
  return application.id;
};

/**
 * Opens a case by application and document, without an interview (Za życiem act, art. 8); the application entitles from its day, and
 * the directors are told that the family waits for its assistant. A family that has an open case has the application in it, as a
 * basis beside what entitles already (L8). An old document of a pregnancy is asked about (L28). Answers the case.
 */
export const openZaZyciemCase = async (op: Operation, input: OpenZaZyciemCase): Promise<string> => {
  ensure(notAfter(op.clock.today(), input.appliedOn, 'input.appliedOn'));
  ensure(sinceTheAct(input.appliedOn, 'input.appliedOn'));
  ensure(certificateHolds(input));
  const family = input.newFamily ? await createFamily(op, input.newFamily) : await familyToBeginIn(op, input.familyId ?? '');
  const open = input.newFamily ? null : await op.em.findOne(SupportCase, { family: family.id, closedOn: null });
  const beside = open && (await caseForChange(op, open.id));
  if (beside) {
    const before = [...(await beside.legalBases.loadItems())];
    const applicationId = await enterApplication(op, beside, input);
    ask(op, doubtsAboutCertificate(input));
    return applyBeside(op, beside, { before, applicationId });
  }
  ask(op, doubtsAboutCertificate(input));
  const supportCase = await startCase(op, { family, intake: null, track: 'ZA_ZYCIEM', stage: 'BASIS_GRANTED', goal: null });
  await tellDeciders(op, supportCase, await enterApplication(op, supportCase, input));
  return supportCase.id;
};
