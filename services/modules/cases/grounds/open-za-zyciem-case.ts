import type { OpenZaZyciemCase } from '@asysta/schema/cases/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { createFamily, familyById } from '../../families/index.js';
import { sinceTheAct } from '../../law/index.js';
import { ZaZyciemApplication } from '../case.entity.js';
import { notAfter } from '../case.rules.js';
import { certificateHolds } from './certificate.rules.js';
import { enterBasis } from './enter-basis.js';
import { startCase } from '../opening/start-case.js';
import { tellDeciders } from '../deciding/tell-deciders.js';

/**
 * Opens a case by application and certificate, without an interview (Za życiem act, art. 8); the application entitles from its
 * day, and the directors are told that the family waits for its assistant. Answers the case.
 */
export const openZaZyciemCase = async (op: Operation, input: OpenZaZyciemCase): Promise<string> => {
  const today = op.clock.today();
  ensure(notAfter(today, input.appliedOn, 'input.appliedOn'));
  ensure(sinceTheAct(input.appliedOn, 'input.appliedOn'));
  ensure(certificateHolds(input));
  const family = input.newFamily ? await createFamily(op, input.newFamily) : await familyById(op, input.familyId ?? '');
  const supportCase = await startCase(op, { family, intake: null, track: 'ZA_ZYCIEM', stage: 'BASIS_GRANTED', goal: null });
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
  });
  await enterBasis(op, supportCase, {
    kind: 'ZA_ZYCIEM',
    validFrom: input.appliedOn,
    validTo: null,
    sourceId: application.id,
    field: 'input.appliedOn',
  });
  await tellDeciders(op, supportCase, application.id);
  return supportCase.id;
};
