import type { PartyKind } from '@asysta/schema/parties/codes';
import type { StandingParty } from '../../platform/tenancy/parties.js';
import { wasOpened } from '../party-register.js';
import { refuse } from '../refusal.js';
import type { Step } from '../steps.js';
import type { Plan, World } from '../world.js';
import { openingSteps } from './found-party.js';
import { organizationOf, partyOf } from './party.js';

/** The party a command was told to change; refuses one of another kind and one whose founding never came to its end. */
export const settledParty = async (world: World, kind: PartyKind, alias: string): Promise<StandingParty> => {
  const party = await partyOf(world, alias);
  const noun = kind.toLowerCase();
  if (party.kind !== kind) refuse(`${alias} is not a ${noun}; see: asysta party list`);
  if (!wasOpened(party)) refuse(`The founding of ${alias} never came to its end; finish it with: asysta ${noun} create`);
  await organizationOf(world, party);
  return party;
};

const closePartyStep = (world: World, { alias }: StandingParty): Step => ({
  key: 'close-party',
  says: `Party ${alias} closed: every further request of its people is refused, live tokens included`,
  isDone: async () => (await partyOf(world, alias)).status === 'DISABLED',
  do: async () => {
    const party = await partyOf(world, alias);
    await world.rows.record(party, 'PARTY_CLOSED', () => world.register.setStanding(party.id, 'DISABLED'));
  },
});

const closeOrganizationStep = (world: World, party: StandingParty): Step => ({
  key: 'close-organization',
  says: `Organization ${party.alias} closed in Keycloak: no new sign-in for it`,
  isDone: async () => !(await organizationOf(world, party)).enabled,
  do: () => world.identity.changeOrganization(party.id, { enabled: false }),
});

/** Members with a live login who belong to no other open organization; the login of the others serves their other work. */
const onlyHere = async ({ identity }: World, partyId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const member of await identity.members(partyId)) {
    const others = (await identity.organizationsOf(member)).filter(({ id, enabled }) => enabled && id !== partyId);
    if (others.length === 0 && (await identity.hasSessions(member))) found.push(member);
  }
  return found;
};

const endSessionsStep = (world: World, { id, alias }: StandingParty): Step => ({
  key: 'end-sessions',
  says: `Logins ended of those who belong to ${alias} alone`,
  isDone: async () => (await onlyHere(world, id)).length === 0,
  do: async () => {
    for (const member of await onlyHere(world, id)) await world.identity.endSessions(member);
  },
});

/** Closes a party from the inside out: the database acts at the next request, Keycloak follows. Nothing is deleted. */
export const planDisabling = async (world: World, kind: PartyKind, alias: string): Promise<Plan> => {
  const party = await settledParty(world, kind, alias);
  return {
    steps: [closePartyStep(world, party), closeOrganizationStep(world, party), endSessionsStep(world, party)],
    notes: [],
  };
};

/** Opens a party that was closed. */
export const planEnabling = async (world: World, kind: PartyKind, alias: string): Promise<Plan> => {
  await settledParty(world, kind, alias);
  return { steps: openingSteps(world, alias), notes: [] };
};
