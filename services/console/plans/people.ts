import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { refuse } from '../refusal.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { partyOf } from './party.js';

/** Somebody to be given an account, a post and a membership. */
export interface Person {
  /** User name or e-mail address. */
  readonly login: string;
  /** First name and surname; null takes the ones of an account that is there. */
  readonly name: string | null;
  readonly role: Role;
  readonly title: string | null;
  /** Both papers of art. 7(4), signed outside the platform; null leaves families shut to them. */
  readonly papers: { readonly grantedOn: LocalDate; readonly secrecyUndertakenOn: LocalDate } | null;
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('pl');

/** Refuses what would end in the wrong person having rights; answers the name under which they are entered. */
export const nameOf = async ({ identity }: World, { login, name }: Person): Promise<string> => {
  const account = await identity.account(login);
  if (account && !account.enabled)
    refuse(`The account ${login} is disabled in Keycloak; enable it there first if this is the right person.`);
  if (account?.name && name && plain(account.name) !== plain(name))
    refuse(`The account ${login} belongs to somebody with another name; check the login, or leave the name out.`);
  return name ?? account?.name ?? refuse(`${login} has no account yet, so give the person's name too (first name and surname).`);
};

const accountOf = async (world: World, login: string) =>
  (await world.identity.account(login)) ?? refuse(`Keycloak lost the account ${login} in the middle; run the command again.`);

const accountStep = ({ identity }: World, login: string, name: string): Step => ({
  key: 'account',
  says: `Account ${login} in Keycloak`,
  isDone: async () => (await identity.account(login)) !== null,
  do: () => identity.createAccount(login, name),
});

const entryStep = (world: World, alias: string, person: Person, name: string): Step => {
  const { login, role, title, papers } = person;
  return {
    key: 'staff-entry',
    says: `${login} in the register of staff as ${role}${papers ? ' with the authorisation of art. 7(4)' : ''}`,
    isDone: async () => {
      const [party, account] = [await world.register.under(alias), await world.identity.account(login)];
      const member = party && account ? await world.rows.member(party, account.id) : null;
      if (!member?.appointments.some((one) => one.role === role)) return false;
      return papers === null || member.dataAuthorized;
    },
    do: async () => {
      const account = await accountOf(world, login);
      const post = { role, title, unitId: null, acting: false, validFrom: world.clock.today(), validTo: null };
      await world.rows.hire(await partyOf(world, alias), {
        subject: account.id,
        displayName: name,
        machine: false,
        employmentForm: null,
        employedFrom: null,
        posts: [post],
        authorization: papers,
      });
    },
  };
};

const membershipStep = (world: World, alias: string, login: string): Step => ({
  key: 'membership',
  says: `${login} a member of the organization ${alias}`,
  isDone: async () => {
    const [party, account] = [await world.register.under(alias), await world.identity.account(login)];
    return party !== null && account !== null && world.identity.isMember(party.id, account.id);
  },
  do: async () => world.identity.addMember((await partyOf(world, alias)).id, (await accountOf(world, login)).id),
});

const passwordStep = (world: World, login: string): Step => ({
  key: 'first-password',
  says: `A way in for ${login}: a first password, shown once`,
  isDone: async () => (await world.identity.account(login))?.hasWayIn === true,
  do: async () => {
    const password = world.newPassword();
    await world.identity.setFirstPassword((await accountOf(world, login)).id, password);
    world.reveal(login, password);
  },
});

/** Account, post, membership, and last of all a first password when the account has none: nobody can sign in before the rest is there. */
export const personSteps = async (world: World, alias: string, person: Person): Promise<readonly Step[]> => {
  const name = await nameOf(world, person);
  return [
    accountStep(world, person.login, name),
    entryStep(world, alias, person, name),
    membershipStep(world, alias, person.login),
    passwordStep(world, person.login),
  ];
};

/** A new first password for somebody who never used theirs; whoever has a password of their own is refused. */
export const renewFirstPassword = async (world: World, login: string): Promise<Step> => {
  const account = (await world.identity.account(login)) ?? refuse(`There is no account ${login}.`);
  if (account.hasWayIn && !account.isFirstPasswordUnused)
    refuse(`${login} has a password of their own; a forgotten one is reset in Keycloak, after checking who asks.`);
  return { ...passwordStep(world, login), isDone: () => Promise.resolve(false) };
};
