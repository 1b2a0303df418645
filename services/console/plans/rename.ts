import type { PartyKind } from '@asysta/schema/parties/codes';
import type { StandingParty } from '../../platform/tenancy/parties.js';
import type { Step } from '../steps.js';
import type { Plan, World } from '../world.js';
import { organizationOf, partyOf } from './party.js';
import { settledParty } from './standing.js';

const organizationStep = (world: World, party: StandingParty, name: string): Step => ({
  key: 'organization-name',
  says: `Name of the organization ${party.alias} in Keycloak`,
  isDone: async () => (await organizationOf(world, party)).name === name,
  do: () => world.identity.changeOrganization(party.id, { name }),
});

const partyStep = (world: World, { alias }: StandingParty, name: string): Step => ({
  key: 'party-name',
  says: `Name of the party ${alias}, also in its region's list`,
  isDone: async () => (await partyOf(world, alias)).name === name,
  do: async () => {
    const party = await partyOf(world, alias);
    await world.rows.record(party, 'PARTY_RENAMED', () => world.register.rename(party.id, name));
  },
});

const cardStep = (world: World, party: StandingParty, name: string): Step => ({
  key: 'card-name',
  says: `Name on the centre's card`,
  isDone: async () => {
    const card = await world.rows.card(party);
    return card === null || card.name === name;
  },
  do: () => world.rows.renameCard(party, name),
});

/** Gives a party another name everywhere it stands; the alias, which tokens and links carry, stays. */
export const planRenaming = async (world: World, kind: PartyKind, alias: string, name: string): Promise<Plan> => {
  const party = await settledParty(world, kind, alias);
  const steps = [organizationStep(world, party, name), partyStep(world, party, name)];
  if (kind === 'CENTRE') steps.push(cardStep(world, party, name));
  return { steps, notes: ['Reports submitted under the old name keep it.'] };
};
