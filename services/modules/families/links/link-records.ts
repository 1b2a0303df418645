import type { EntityName } from '@mikro-orm/core';
import type { LinkFamilies, LinkPersons } from '@asysta/schema/families/link-inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { familyById, familyMemberById } from '../families.finders.js';
import type { Family, FamilyMember, Person } from '../family.entity.js';
import { familyHides } from '../hiding.js';
import { nameOf } from '../person.rules.js';
import { FamilyBecomesDuplicate } from './leading.js';
import { FamilyLink, PersonLink } from './link.entity.js';
import { doubtsAboutLink, doubtsAboutProtection, type Identity, mayLink, type Protection, type Standing } from './links.rules.js';

interface Sides<Row> {
  readonly leading: Row;
  readonly duplicate: Row;
}

/** Both rows locked in one order: two who link the same records the other way round wait, and do not hold each other up. */
const lockBoth = async <Row extends { readonly id: string }>(
  op: Operation,
  { leading, duplicate }: Sides<Row>,
): Promise<void> => {
  for (const row of [leading, duplicate].toSorted((one, other) => one.id.localeCompare(other.id))) await locked(op, row);
};

const standingOf = async <Link extends object>(op: Operation, link: EntityName<Link>, id: string): Promise<Standing> => ({
  id,
  isDuplicate: (await op.em.count(link, { duplicate: id, undoneOn: null } as never)) > 0,
  leads: (await op.em.count(link, { leading: id, undoneOn: null } as never)) > 0,
});

const ensureLinkable = async <Link extends object>(
  op: Operation,
  link: EntityName<Link>,
  { leading, duplicate }: Sides<{ readonly id: string }>,
  at: Sides<string>,
): Promise<void> => {
  ensure(mayLink(await standingOf(op, link, leading.id), await standingOf(op, link, duplicate.id), at));
};

const made = (op: Operation, { reason, evidence, evidenceNote }: Pick<LinkFamilies, 'reason' | 'evidence' | 'evidenceNote'>) => ({
  id: op.newId(),
  reason,
  evidence,
  evidenceNote,
  linkedOn: op.clock.today(),
  linkedBy: op.principal.staffMemberId,
});

const protectionOf = async (op: Operation, family: Family): Promise<Protection> => ({
  restricted: family.restricted,
  hides: await familyHides(op, family),
});

/**
 * Says that two records are of one family and which of them leads. Neither is changed. A record in which a case runs or an intake
 * waits is refused as the duplicate: whatever goes on goes on in the leading one. Two that are not protected alike are asked about.
 * Answers the leading family.
 */
export const linkFamilies = async (op: Operation, input: LinkFamilies): Promise<string> => {
  const sides: Sides<Family> = {
    leading: await familyById(op, input.leadingFamilyId),
    duplicate: await familyById(op, input.duplicateFamilyId),
  };
  const at = { leading: 'input.leadingFamilyId', duplicate: 'input.duplicateFamilyId' };
  await lockBoth(op, sides);
  await ensureLinkable(op, FamilyLink, sides, at);
  const { leading, duplicate } = sides;
  await FamilyBecomesDuplicate.raise(op, { leadingId: leading.id, duplicateId: duplicate.id, field: at.duplicate });
  const protections = [await protectionOf(op, leading), await protectionOf(op, duplicate)] as const;
  ask(op, doubtsAboutProtection(...protections, at.duplicate, duplicate.surname));
  op.em.create(FamilyLink, { ...made(op, input), leading, duplicate });
  return leading.id;
};

const identityOf = (person: Person): Identity => ({
  name: nameOf(person),
  birthDate: person.birthDate ?? null,
  peselIndex: person.peselIndex ?? null,
  documentIndex: person.documentIndex ?? null,
});

const personOf = async ({ person }: FamilyMember): Promise<Person> => person.loadOrFail();

/**
 * Says that two records are of one person and which of them leads; different numbers, documents or days of birth are asked
 * about. Answers a family of the leading one.
 */
export const linkPersons = async (op: Operation, input: LinkPersons): Promise<string> => {
  const member = await familyMemberById(op, input.leadingMemberId);
  const sides: Sides<Person> = {
    leading: await personOf(member),
    duplicate: await personOf(await familyMemberById(op, input.duplicateMemberId)),
  };
  const at = { leading: 'input.leadingMemberId', duplicate: 'input.duplicateMemberId' };
  await lockBoth(op, sides);
  await ensureLinkable(op, PersonLink, sides, at);
  const { leading, duplicate } = sides;
  ask(op, doubtsAboutLink(identityOf(leading), identityOf(duplicate), at.duplicate));
  op.em.create(PersonLink, { ...made(op, input), leading, duplicate });
  return member.family.id;
};
