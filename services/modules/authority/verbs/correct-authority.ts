import type { AnnulParentalAuthority, CorrectParentalAuthority } from '@asysta/schema/authority/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import { isBorn } from '../../families/index.js';
import { ParentalAuthority, ParentalAuthorityCorrection } from '../authority.entity.js';
import { authorityById } from '../authority.finders.js';
import { mayStand, standsAlone } from '../authority.rules.js';

/** Corrects a record of authority by the rules of recording; what stood there stays in its history. Answers the record. */
export const correctParentalAuthority = async (
  op: Operation,
  { parentalAuthorityId, expectedVersion, reason, ...to }: Change<CorrectParentalAuthority>,
): Promise<string> => {
  const row = await authorityById(op, parentalAuthorityId);
  const child = await locked(op, await row.familyMember.loadOrFail());
  await lockedAt(op, row, expectedVersion);
  ensureCounts(row);
  ensure(isBorn(await child.person.loadOrFail()));
  ensure(mayStand(to, op.clock.today()));
  const { parent, parentName } = row;
  const others = await op.em.find(ParentalAuthority, {
    id: { $ne: row.id },
    familyMember: child,
    parent: parent ?? null,
    parentName: parentName ?? null,
    annulledAt: null,
  });
  ensure(standsAlone(to, others));
  correct(op, ParentalAuthorityCorrection, row, { reason, to });
  return row.id;
};

/** Annuls a record of authority: it stays with the reason and counts nowhere. Once more it changes nothing. Answers the record. */
export const annulParentalAuthority = async (
  op: Operation,
  { parentalAuthorityId, expectedVersion, reason }: Change<AnnulParentalAuthority>,
): Promise<string> => {
  const row = await authorityById(op, parentalAuthorityId);
  await lockedAt(op, row, expectedVersion);
  if (!row.annulledAt) annul(op, row, reason);
  return row.id;
};
