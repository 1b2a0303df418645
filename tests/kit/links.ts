import type { Caller } from './caller.js';

/** Why and by what two records are one, as it is usually typed. */
export const WHY = { reason: 'Matka pokazała dowód.', evidence: 'SAME_DOCUMENTS' } as const;

/** What a card shows of its links. */
export const LINK_FIELDS = `id version linkedOn undoneOn whomToAsk viewerMayUndo
  written { reason evidence evidenceNote linkedBy undoReason undoneBy }`;

/** A link as somebody is told of it. */
export interface ToldLink {
  readonly id: string;
  readonly version: number;
  readonly linkedOn: string;
  readonly undoneOn: string | null;
  readonly whomToAsk: string | null;
  readonly viewerMayUndo: boolean;
  readonly written: Readonly<Record<string, string | null>> | null;
  readonly leading: { readonly id: string; readonly surname?: string; readonly givenName?: string } | null;
  readonly duplicate: { readonly id: string; readonly surname?: string; readonly givenName?: string } | null;
}

/** Both lists of links of a family or of a person. */
export interface Links {
  readonly linksAsDuplicate: readonly ToldLink[];
  readonly linksAsLeading: readonly ToldLink[];
}

const OF_FAMILY = `{ ${LINK_FIELDS} leading { id surname } duplicate { id surname } }`;
const OF_PERSON = `{ ${LINK_FIELDS} leading { id givenName } duplicate { id givenName } }`;

/** The links of a family on its card. */
export const linksOfFamily = async (who: Caller, id: string): Promise<Links> =>
  (
    await who.get<{ family: Links }>(
      `query($id: ID!) { family(id: $id) { linksAsDuplicate ${OF_FAMILY} linksAsLeading ${OF_FAMILY} } }`,
      { id },
    )
  ).family;

/** A member of a household with the links of the person. */
export interface LinkedMember extends Links {
  readonly id: string;
  readonly givenName: string;
}

/** The members of a household with the links of each. */
export const linksOfMembers = async (who: Caller, id: string): Promise<readonly LinkedMember[]> =>
  (
    await who.get<{ family: { members: LinkedMember[] } }>(
      `query($id: ID!) { family(id: $id) { members { id givenName linksAsDuplicate ${OF_PERSON} linksAsLeading ${OF_PERSON} } } }`,
      { id },
    )
  ).family.members;

/** The member of that name. */
export const memberCalled = async (who: Caller, familyId: string, name: string): Promise<LinkedMember> => {
  const member = (await linksOfMembers(who, familyId)).find(({ givenName }) => givenName === name);
  if (!member) throw new Error(`${name} is not in this household`);
  return member;
};

/** Links two families: the first one leads. */
export const linkFamilies = (
  who: Caller,
  leadingFamilyId: string,
  duplicateFamilyId: string,
  confirmed: readonly string[] = [],
) => who.do<{ id: string }>('linkFamilies', 'LinkFamiliesInput', { leadingFamilyId, duplicateFamilyId, ...WHY, confirmed });

/** Links two persons: the first one leads. */
export const linkPersons = (who: Caller, leadingMemberId: string, duplicateMemberId: string, confirmed: readonly string[] = []) =>
  who.do<{ id: string }>('linkPersons', 'LinkPersonsInput', { leadingMemberId, duplicateMemberId, ...WHY, confirmed });
