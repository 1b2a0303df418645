import type { StandingParty } from '../../platform/tenancy/parties.js';
import type { Organization } from '../identity-admin.js';
import { refuse } from '../refusal.js';
import type { World } from '../world.js';

/** The party under an alias, or a refusal. */
export const partyOf = async ({ register }: World, alias: string): Promise<StandingParty> =>
  (await register.under(alias)) ?? refuse(`There is no party ${alias}; see: asysta party list`);

/** The organization of a party, or a refusal: a party without one can be mended only from a backup of Keycloak. */
export const organizationOf = async ({ identity }: World, party: StandingParty): Promise<Organization> => {
  const organization = await identity.organization(party.id);
  if (organization?.alias === party.alias) return organization;
  return refuse(
    `Keycloak has no organization ${party.alias} under the id of the party. Is this the Keycloak of this database? Restore it from a backup; a new organization would get another id.`,
  );
};
