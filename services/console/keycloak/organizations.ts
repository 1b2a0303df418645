import type { IdentityAdmin, Organization } from '../identity-admin.js';
import type { Keycloak } from './connection.js';

interface Represented {
  readonly id?: string;
  readonly alias?: string;
  readonly name?: string;
  readonly enabled?: boolean;
}

const PAGE = 200;

const organizationFrom = ({ id = '', alias = '', name = '', enabled = false }: Represented): Organization => ({
  id,
  alias,
  name,
  enabled,
});

/** Every page of a list, one after the other. */
const allPages = async <T>(page: (first: number, max: number) => Promise<readonly T[]>): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let first = 0; ; first += PAGE) {
    const found = await page(first, PAGE);
    all.push(...found);
    if (found.length < PAGE) return all;
  }
};

type Part = Pick<
  IdentityAdmin,
  | 'organization'
  | 'organizationUnder'
  | 'organizationOfGmina'
  | 'createOrganization'
  | 'changeOrganization'
  | 'isMember'
  | 'addMember'
  | 'members'
  | 'organizationsOf'
>;

/** Organizations and who belongs to them. */
export const organizationsIn = ({ ask, find }: Keycloak): Part => ({
  organization: async (id) => {
    const found = await find('reading an organization', (admin) => admin.organizations.findOne({ id }));
    return found && organizationFrom(found);
  },
  // The Admin API searches by name and domain, never by alias; a full country is a dozen pages.
  organizationUnder: async (alias) => {
    const all = await ask('looking for an organization', (admin) =>
      allPages((first, max) => admin.organizations.find({ first, max })),
    );
    const found = all.find((one) => one.alias === alias);
    return found ? organizationFrom(found) : null;
  },
  organizationOfGmina: async (gmina) => {
    const [found] = await ask('looking for a gmina', (admin) => admin.organizations.find({ q: `gmina:${gmina}`, max: 1 }));
    return found ? organizationFrom(found) : null;
  },
  createOrganization: async ({ alias, name, kind, gmina }) => {
    const attributes = { kind: [kind], ...(gmina ? { gmina: [gmina] } : {}) };
    await ask('making the organization', (admin) => admin.organizations.create({ alias, name, enabled: false, attributes }));
  },
  changeOrganization: (id, change) =>
    ask('changing the organization', async (admin) => {
      const whole = await admin.organizations.findOne({ id });
      await admin.organizations.updateById({ id }, { ...whole, ...change });
    }),
  isMember: async (orgId, userId) =>
    (await find('reading a membership', (admin) => admin.organizations.getMember({ orgId, userId }))) !== null,
  addMember: async (orgId, userId) => {
    await ask('adding a member', (admin) => admin.organizations.addMember({ orgId, userId }));
  },
  members: async (orgId) => {
    const all = await ask('reading the members', (admin) =>
      allPages((first, max) => admin.organizations.listMembers({ orgId, first, max })),
    );
    return all.flatMap(({ id }) => (id ? [id] : []));
  },
  organizationsOf: async (userId) => {
    const all = await ask('reading the organizations of a member', (admin) =>
      admin.organizations.memberOrganizations({ userId }),
    );
    return all.map(organizationFrom);
  },
});
