import { addDays } from '@asysta/schema/values/local-date';
import { PartnerInstitution } from '@asysta/services/modules/partners/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from './caller.js';
import type { TestServer } from './server.js';
import { aCentreWithAssignedFamily } from './visit-path.js';
import { World } from './world.js';

/** The directory of a centre names a school that receives what is shared with it; answers its id there. */
export const aPartner = async (centre: World, receiverId: string): Promise<string> => {
  const id = randomIds();
  await centre.inside((em) => em.create(PartnerInstitution, { id, name: 'Szkoła', kind: 'SCHOOL', scope: 'pomoc', receiverId }));
  return id;
};

/** A family that its assistant referred to a school today, and the school's own worker; the case was prepared on the days of its steps. */
export const aReferral = async (server: TestServer) => {
  const office = await server.onDay('2026-03-02', () => aCentreWithAssignedFamily(server, { rules: false }));
  const school = await World.found(server, 'PARTNER', 'Szkoła');
  const teacher = await school.hire('Pedagożka', { role: 'PARTNER_WORKER' });
  const partnerInstitutionId = await aPartner(office.centre, school.party.id);
  const referral = await office.assistant.do<{ id: string; share: { id: string } }>(
    'referFamily',
    'ReferFamilyInput',
    {
      familyId: office.supportCase.family.id,
      partnerInstitutionId,
      purpose: 'Wsparcie dziecka',
      basis: 'ART_190A',
      fields: ['CHILDREN_NAMES'],
      expiresOn: addDays(server.clock.today(), 30),
    },
    'id share { id }',
  );
  return { ...office, school, teacher, referralId: referral.id, shareId: referral.share.id };
};

/** The partner opens the share and declines it. */
export const decline = async (teacher: Caller, shareId: string) => {
  const { receivedShare } = await teacher.get<{ receivedShare: { version: number } }>(
    `{ receivedShare(id: "${shareId}") { version } }`,
  );
  await teacher.do('declineShare', 'DeclineShareInput', {
    shareId,
    expectedVersion: receivedShare.version,
    reason: 'Brak miejsc.',
  });
};
