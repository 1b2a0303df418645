import type { PartyKind } from '@asysta/schema/parties/codes';
import type { OwnProvider } from '../identity-admin.js';
import { refuse } from '../refusal.js';
import type { Step } from '../steps.js';
import type { Plan, World } from '../world.js';
import { settledParty } from './standing.js';

const ENTRA = /^https:\/\/login\.microsoftonline\.com\/([^/]+)\/v2\.0$/;
const TENANT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What every token must say beside its issuer: for Entra ID the id of the tenant. Refuses issuers that many tenants share
 * (`common`, `organizations`): anybody on earth could open such a door.
 */
export const essentialClaimOf = (issuer: string): OwnProvider['essentialClaim'] => {
  if (!issuer.includes('login.microsoftonline.com') && !issuer.includes('sts.windows.net')) return null;
  const tenant = ENTRA.exec(issuer)?.[1] ?? '';
  if (TENANT_ID.test(tenant)) return { name: 'tid', value: tenant };
  return refuse('The issuer of Entra ID must be https://login.microsoftonline.com/<tenant id>/v2.0, with the id of one tenant.');
};

/** Alias of the one provider a party may bring. */
export const providerAlias = (partyAlias: string): string => `own-${partyAlias}`;

type Given = Pick<OwnProvider, 'issuer' | 'clientId' | 'clientSecret'>;

const saveStep = ({ identity }: World, provider: OwnProvider): Step => ({
  key: 'provider',
  says: `Provider ${provider.alias} as its issuer publishes it, with the secret written anew`,
  // The secret cannot be read back, so whether it is the same cannot be known.
  isDone: () => Promise.resolve(false),
  do: () => identity.saveOwnProvider(provider),
});

const bindStep = ({ identity }: World, organizationId: string, alias: string): Step => ({
  key: 'bind-provider',
  says: `Provider ${alias} bound to its organization`,
  isDone: async () => (await identity.ownProvider(alias))?.organizationId === organizationId,
  do: () => identity.bindProvider(organizationId, alias),
});

/** Lets a party's people sign in with an OpenID provider of the party's own, pinned to one issuer; switched on last. */
export const planLinking = async (world: World, kind: PartyKind, partyAlias: string, given: Given): Promise<Plan> => {
  const party = await settledParty(world, kind, partyAlias);
  const alias = providerAlias(partyAlias);
  const known = await world.identity.ownProvider(alias);
  if (known && known.issuer !== given.issuer)
    refuse(
      `${partyAlias} is linked to another issuer (${known.issuer}). Delete the provider ${alias} in Keycloak first: accounts linked to it are then linked anew, each after proof.`,
    );
  if (known?.organizationId && known.organizationId !== party.id)
    refuse(`The provider ${alias} belongs to another organization.`);
  const provider = { alias, ...given, essentialClaim: essentialClaimOf(given.issuer) };
  const enableStep: Step = {
    key: 'enable-provider',
    says: `Provider ${alias} switched on`,
    isDone: async () => (await world.identity.ownProvider(alias))?.enabled === true,
    do: () => world.rows.record(party, 'IDENTITY_PROVIDER_LINKED', () => world.identity.enableProvider(alias)),
  };
  return {
    steps: [saveStep(world, provider), bindStep(world, party.id, alias), enableStep],
    notes: [
      'An account is linked at its first sign-in this way, after its own password (and code): an e-mail address alone links nothing.',
      'Nobody is made by signing in: people are still added with asysta member add.',
    ],
  };
};
