import type { PartyKind } from '@asysta/schema/parties/codes';
import { gminaKeyOf, isTerytCode } from '@asysta/schema/values/teryt';
import type { Founding } from '../../modules/centres/index.js';
import type { StandingParty } from '../../platform/tenancy/parties.js';
import type { Organization } from '../identity-admin.js';
import { wasOpened } from '../party-register.js';
import { refuse } from '../refusal.js';
import type { Step } from '../steps.js';
import type { Plan, World } from '../world.js';
import { organizationOf, partyOf } from './party.js';
import { type Person, personSteps } from './people.js';

/** A party to be founded, with its first people. */
export interface NewParty {
  readonly kind: PartyKind;
  readonly alias: string;
  readonly name: string;
  /** A centre's card; absent for partners and regions. */
  readonly centre?: Omit<Founding, 'name' | 'since'> & { readonly region: WantedRegion };
  readonly people: readonly Person[];
}

/** The authority that collects a centre's reports: named by the operator, or the one its voivodeship would have. */
export interface WantedRegion {
  readonly alias: string;
  readonly isNamed: boolean;
}

const foundOrganization = async (world: World, alias: string): Promise<Organization | null> => {
  const party = await world.register.under(alias);
  return party ? organizationOf(world, party) : world.identity.organizationUnder(alias);
};

const refuseOtherParty = (party: StandingParty, { kind, name, alias }: NewParty): void => {
  if (party.kind !== kind) refuse(`${alias} is a party of another kind (${party.kind}); choose another --alias.`);
  if (party.name !== name) refuse(`${alias} is there under another name; to change it: asysta ${kind.toLowerCase()} rename`);
  if (party.status === 'DISABLED' && wasOpened(party))
    refuse(`${alias} was disabled; to open it again: asysta ${kind.toLowerCase()} enable --alias ${alias}`);
};

const check = async (world: World, wanted: NewParty): Promise<void> => {
  const { alias, name, centre } = wanted;
  const party = await world.register.under(alias);
  if (party) refuseOtherParty(party, wanted);
  const organization = await foundOrganization(world, alias);
  if (organization && organization.name !== name)
    refuse(`Keycloak has an organization ${alias} under another name; give that name, or choose another --alias.`);
  if (!centre) return;
  const card = party ? await world.rows.card(party) : null;
  if (card?.teryt && isTerytCode(card.teryt) && gminaKeyOf(card.teryt) !== gminaKeyOf(centre.teryt))
    refuse(`${alias} is the centre of another gmina (TERYT ${card.teryt}); choose another --alias.`);
  const other = await world.identity.organizationOfGmina(gminaKeyOf(centre.teryt));
  if (other && other.alias !== alias) refuse(`The gmina ${centre.teryt} has a centre already: ${other.alias}.`);
};

const regionOf = async ({ register }: World, { alias, isNamed }: WantedRegion): Promise<StandingParty | null> => {
  const region = await register.under(alias);
  if (region?.kind === 'REGION') return region;
  return isNamed ? refuse(`There is no region ${alias}; make it first: asysta region create, or see: asysta party list`) : null;
};

const organizationStep = (world: World, { alias, name, kind, centre }: NewParty): Step => ({
  key: 'organization',
  says: `Organization ${alias} in Keycloak, closed until the end`,
  isDone: async () => (await foundOrganization(world, alias)) !== null,
  do: () => world.identity.createOrganization({ alias, name, kind, gmina: centre ? gminaKeyOf(centre.teryt) : null }),
});

const partyStep = (world: World, { alias, name, kind }: NewParty): Step => ({
  key: 'party',
  says: `Party ${alias} in the database, closed until the end`,
  isDone: async () => (await world.register.under(alias)) !== null,
  do: async () => {
    const organization = await foundOrganization(world, alias);
    const { id } = organization ?? refuse(`Keycloak lost the organization ${alias} in the middle; run the command again.`);
    await world.register.add({ id, kind, alias, name });
  },
});

const cardStep = (world: World, alias: string, name: string, centre: NonNullable<NewParty['centre']>): Step => ({
  key: 'card',
  says: `Card, TERYT code ${centre.teryt} and ${centre.rules.length || 'no'} rules of its own`,
  isDone: async () => {
    const party = await world.register.under(alias);
    return party !== null && (await world.rows.card(party)) !== null;
  },
  do: async () => world.rows.found(await partyOf(world, alias), { ...centre, name, since: world.clock.today() }),
});

const supervisionStep = (world: World, { alias, name }: NewParty, region: StandingParty, terytCode: string): Step => ({
  key: 'supervision',
  says: `Reports collected by ${region.alias}`,
  isDone: async () => {
    const party = await world.register.under(alias);
    return party !== null && world.register.isSupervised(party.id, region.id);
  },
  do: async () => {
    const party = await partyOf(world, alias);
    const [id, validFrom] = [world.newId(), world.clock.today()];
    const supervision = { id, centreId: party.id, regionId: region.id, centreName: name, terytCode, validFrom };
    await world.rows.record(party, 'SUPERVISION_REGISTERED', () => world.register.supervise(supervision));
  },
});

const openOrganizationStep = (world: World, alias: string): Step => ({
  key: 'open-organization',
  says: `Organization ${alias} opened`,
  isDone: async () => (await foundOrganization(world, alias))?.enabled === true,
  do: async () => world.identity.changeOrganization((await partyOf(world, alias)).id, { enabled: true }),
});

const openPartyStep = (world: World, alias: string): Step => ({
  key: 'open-party',
  says: `Party ${alias} opened: its people may sign in`,
  isDone: async () => (await world.register.under(alias))?.status === 'ACTIVE',
  do: async () => {
    const party = await partyOf(world, alias);
    await world.rows.record(party, 'PARTY_OPENED', () => world.register.setStanding(party.id, 'ACTIVE'));
  },
});

/** Opens organization and party, in the order in which nobody is let in before both are meant to be open. */
export const openingSteps = (world: World, alias: string): readonly Step[] => [
  openOrganizationStep(world, alias),
  openPartyStep(world, alias),
];

const notesOn = ({ centre, people }: NewParty, region: StandingParty | null): readonly string[] => [
  ...(centre && !region ? [`No region collects its reports: there is no party ${centre.region.alias}.`] : []),
  ...(centre && !people.some(({ role }) => role === 'DIRECTOR')
    ? ['It has no director yet: asysta member add --role DIRECTOR']
    : []),
  ...people
    .filter(({ role, papers }) => role === 'DIRECTOR' && !papers)
    .map(
      ({ login }) =>
        `${login} can authorise others but opens no family before their own papers of art. 7(4) are entered: give --authorized-on and --secrecy-on to asysta member add`,
    ),
];

/**
 * Founds a party: its organization and its row stay closed until everything else is there, so a run that stops anywhere lets
 * nobody in, and the next run goes on where it stopped.
 */
export const planFounding = async (world: World, wanted: NewParty): Promise<Plan> => {
  await check(world, wanted);
  const { alias, name, centre, people } = wanted;
  const region = centre ? await regionOf(world, centre.region) : null;
  const steps = [organizationStep(world, wanted), partyStep(world, wanted)];
  if (centre) steps.push(cardStep(world, alias, name, centre));
  if (centre && region) steps.push(supervisionStep(world, wanted, region, centre.teryt));
  for (const person of people) steps.push(...(await personSteps(world, alias, person)));
  const party = await world.register.under(alias);
  // Of a party that was opened, an organization closed by hand in Keycloak stays closed: `enable` is the way to open it.
  if (!party || !wasOpened(party)) steps.push(...openingSteps(world, alias));
  return { steps, notes: notesOn(wanted, region) };
};
