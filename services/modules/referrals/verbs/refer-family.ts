import type { ReferFamily } from '@asysta/schema/referrals/inputs';
import type { DisclosureBasis } from '@asysta/schema/referrals/codes';
import { endOfDayInPoland, type LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { termOf } from '../../law/index.js';
import { PartnerInstitution } from '../../partners/index.js';
import { familyById } from '../../families/index.js';
import { Referral, ReferralShare } from '../referral.entity.js';
import { canRefer } from '../referral.rules.js';
import { fileOf, openCaseOf } from '../shared-file.finder.js';
import { snapshotOf } from '../snapshot.rules.js';

/** Only a request for information under art. 190a sets the partner a term. */
const answerDueOn = async (op: Operation, basis: DisclosureBasis): Promise<LocalDate | null> =>
  basis === 'ART_190A' ? ((await termOf(op, 'REFERRAL_ANSWER', op.clock.today()))?.dueOn ?? null) : null;

/** Refers a family: the chosen fields are copied as they are today, nothing else crosses; answers the referral. */
export const referFamily = async (op: Operation, input: ReferFamily): Promise<string> => {
  const family = await familyById(op, input.familyId);
  const partner = found(await op.em.findOne(PartnerInstitution, { id: input.partnerInstitutionId }));
  const { receiverId = null } = partner;
  ensure(canRefer({ ...input, receiverId }, op.clock.today()));
  const referral = op.em.create(Referral, {
    id: op.newId(),
    family,
    supportCase: await openCaseOf(op, family),
    partnerInstitution: partner,
    sentBy: op.principal.staffMemberId,
    sentOn: op.clock.today(),
  });
  const snapshot = snapshotOf(await fileOf(op, family), input.fields);
  op.em.create(ReferralShare, {
    id: op.newId(),
    centreId: op.principal.party.id,
    receiverId: found(receiverId),
    referral,
    centreName: op.principal.party.name,
    purpose: input.purpose,
    disclosureBasis: input.basis,
    fields: Object.keys(snapshot) as typeof input.fields,
    snapshot,
    state: 'SENT',
    sentAt: op.clock.now(),
    answerDueOn: await answerDueOn(op, input.basis),
    expiresAt: endOfDayInPoland(input.expiresOn),
  });
  return referral.id;
};
