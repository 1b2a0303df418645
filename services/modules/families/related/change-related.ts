import type { CorrectRelatedPerson, EndRelatedPerson } from '@asysta/schema/families/related-inputs';
import { type Change, type Operation, rowInSight } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct } from '../../corrections/index.js';
import { ofFamiliesInSight } from '../families.policy.js';
import { FamilyMember, RelatedPerson } from '../family.entity.js';
import { RelatedPersonCorrection } from './related.entity.js';
import { mayEnd } from './related.rules.js';

const relatedById = rowInSight(RelatedPerson, ofFamiliesInSight);

/** Corrects what is known of somebody around the family; what stood there stays in the history. Answers the family. */
export const correctRelatedPerson = async (
  op: Operation,
  { relatedPersonId, expectedVersion, reason, familyMemberId, ...to }: Change<CorrectRelatedPerson>,
): Promise<string> => {
  const related = await lockedAt(op, await relatedById(op, relatedPersonId), expectedVersion);
  const member = familyMemberId
    ? found(await op.em.findOne(FamilyMember, { id: familyMemberId, family: related.family.id }))
    : null;
  correct(op, RelatedPersonCorrection, related, {
    reason,
    to: { ...to, familyMember: member } as unknown as Partial<RelatedPerson>,
  });
  return related.family.id;
};

/** Says until when somebody was around the family, like a guardian whom another one followed; they stay readable. Answers the family. */
export const endRelatedPerson = async (
  op: Operation,
  { relatedPersonId, expectedVersion, endedOn }: Change<EndRelatedPerson>,
): Promise<string> => {
  const related = await lockedAt(op, await relatedById(op, relatedPersonId), expectedVersion);
  ensure(mayEnd(related, endedOn, op.clock.today()));
  op.em.assign(related, { endedOn });
  return related.family.id;
};
