import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { ifThere } from './admin.js';
import { PEOPLE, organizationsOf } from '../people.js';
import { CLIENTS, ORGANIZATIONS, organizationOf } from '../realm.js';
import type { RealmClient, RealmOrganization } from '../realm.js';

/** User name that Keycloak gives to the account of a machine. */
export const machineAccount = (clientId: string): string => `service-account-${clientId}`;

interface Membership {
  readonly organization: RealmOrganization;
  readonly subject: string;
  readonly username: string;
}

const ofMachine = ({ clientId, machine }: RealmClient): readonly Membership[] =>
  machine
    ? [
        {
          organization: organizationOf(machine.sampleAppointment.organization),
          subject: machine.subject,
          username: machineAccount(clientId),
        },
      ]
    : [];

/** Who belongs where: the machines and the people of the sample platform. */
export const SAMPLE_MEMBERSHIPS: readonly Membership[] = [
  ...CLIENTS.flatMap(ofMachine),
  ...PEOPLE.flatMap((person) =>
    organizationsOf(person).map((organization) => ({ organization, subject: person.subject, username: person.username })),
  ),
];

const MEMBERS_PER_PAGE = 500;

const membersOf = async (admin: KeycloakAdminClient, orgId: string): Promise<ReadonlySet<string>> => {
  const members = new Set<string>();
  for (let first = 0; ; first += MEMBERS_PER_PAGE) {
    const page = await admin.organizations.listMembers({ orgId, first, max: MEMBERS_PER_PAGE });
    for (const { id = '' } of page) members.add(id);
    if (page.length < MEMBERS_PER_PAGE) return members;
  }
};

const requireOrganization = async (admin: KeycloakAdminClient, { id, alias }: RealmOrganization): Promise<void> => {
  const found = await ifThere(admin.organizations.findOne({ id }));
  if (found?.alias === alias) return;
  throw new Error(
    `Keycloak has no organization ${alias} under the id of its party, and chooses the id of a new one by itself; restore it from a backup, or start with a new realm.`,
  );
};

/** A machine acts for exactly one organization: it is taken out of every other. */
const expelMachine = async (admin: KeycloakAdminClient, { clientId, machine }: RealmClient): Promise<readonly string[]> => {
  if (!machine) return [];
  const joined = await admin.organizations.memberOrganizations({ userId: machine.subject });
  const surplus = joined.filter(({ alias }) => alias !== machine.sampleAppointment.organization);
  for (const { id = '' } of surplus) await admin.organizations.delMember({ orgId: id, userId: machine.subject });
  return surplus.map(({ alias = '' }) => `Organization ${alias}: sent away the machine ${clientId}.`);
};

/**
 * Sees that every sample organization is there under its party's id, and that its declared members belong to it. Names,
 * whether an organization is open, and further members are the operator's: nothing of that is touched.
 */
export const alignOrganizations = async (admin: KeycloakAdminClient): Promise<readonly string[]> => {
  const differences: string[] = [];
  for (const organization of ORGANIZATIONS) {
    await requireOrganization(admin, organization);
    const present = await membersOf(admin, organization.id);
    const missing = SAMPLE_MEMBERSHIPS.filter((one) => one.organization.id === organization.id && !present.has(one.subject));
    for (const { subject, username } of missing) {
      await admin.organizations.addMember({ orgId: organization.id, userId: subject });
      differences.push(`Organization ${organization.alias}: took in ${username}.`);
    }
  }
  for (const client of CLIENTS) differences.push(...(await expelMachine(admin, client)));
  return differences;
};
