import { randomUUID } from 'node:crypto';
import type { IdentityAdmin, Organization, OwnProvider } from '@asysta/services/console/identity-admin';

interface KeptAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  enabled: boolean;
  password: string | null;
  sessions: number;
}

type KeptProvider = Omit<OwnProvider, 'clientSecret'> & { enabled: boolean; organizationId: string | null };

/** An identity provider kept in memory, as far as the command knows one; tests look inside. */
export class KeptIdentity implements IdentityAdmin {
  readonly organizations = new Map<string, Organization & { readonly gmina: string | null }>();
  readonly accounts = new Map<string, KeptAccount>();
  readonly memberships = new Set<string>();
  readonly providers = new Map<string, KeptProvider>();

  /** Somebody who is there already, with a password and a live login. */
  settle(login: string, name: string, organizationIds: readonly string[]): KeptAccount {
    const account = { id: randomUUID(), login, name, enabled: true, password: 'their own', sessions: 1 };
    this.accounts.set(account.id, account);
    for (const id of organizationIds) this.memberships.add(`${id}/${account.id}`);
    return account;
  }

  organization = async (id: string) => this.organizations.get(id) ?? null;
  organizationUnder = async (alias: string) => [...this.organizations.values()].find((one) => one.alias === alias) ?? null;
  organizationOfGmina = async (gmina: string) => [...this.organizations.values()].find((one) => one.gmina === gmina) ?? null;
  createOrganization: IdentityAdmin['createOrganization'] = async ({ alias, name, gmina }) => {
    if (await this.organizationUnder(alias)) throw new Error('conflict');
    const id = randomUUID();
    this.organizations.set(id, { id, alias, name, enabled: false, gmina });
  };
  changeOrganization: IdentityAdmin['changeOrganization'] = async (id, change) => {
    const known = this.organizations.get(id);
    if (!known) throw new Error('no such organization');
    this.organizations.set(id, { ...known, ...change });
  };
  account: IdentityAdmin['account'] = async (login) => {
    const found = [...this.accounts.values()].find((one) => one.login === login);
    if (!found) return null;
    const { id, name, enabled, password } = found;
    return { id, name, enabled, hasWayIn: password !== null, isFirstPasswordUnused: password?.startsWith('first-') === true };
  };
  createAccount: IdentityAdmin['createAccount'] = async (login, name) => {
    if (await this.account(login)) throw new Error('conflict');
    const id = randomUUID();
    this.accounts.set(id, { id, login, name, enabled: true, password: null, sessions: 0 });
  };
  setFirstPassword: IdentityAdmin['setFirstPassword'] = async (id, password) => {
    this.#accountBy(id).password = `first-${password}`;
  };
  isMember = async (organizationId: string, accountId: string) => this.memberships.has(`${organizationId}/${accountId}`);
  addMember = async (organizationId: string, accountId: string) => void this.memberships.add(`${organizationId}/${accountId}`);
  members = async (organizationId: string) =>
    [...this.memberships].filter((one) => one.startsWith(`${organizationId}/`)).map((one) => one.split('/')[1] ?? '');
  organizationsOf = async (accountId: string) =>
    [...this.organizations.values()].filter(({ id }) => this.memberships.has(`${id}/${accountId}`));
  hasSessions = async (id: string) => this.#accountBy(id).sessions > 0;
  endSessions = async (id: string) => {
    this.#accountBy(id).sessions = 0;
  };
  ownProvider = async (alias: string) => this.providers.get(alias) ?? null;
  saveOwnProvider = async ({ alias, issuer, clientId, essentialClaim }: OwnProvider) => {
    const known = this.providers.get(alias);
    const standing = { enabled: known?.enabled ?? false, organizationId: known?.organizationId ?? null };
    this.providers.set(alias, { alias, issuer, clientId, essentialClaim, ...standing });
  };
  bindProvider = async (organizationId: string, alias: string) => {
    const known = this.providers.get(alias);
    if (known) known.organizationId = organizationId;
  };
  enableProvider = async (alias: string) => {
    const known = this.providers.get(alias);
    if (known) known.enabled = true;
  };

  #accountBy(id: string): KeptAccount {
    const found = this.accounts.get(id);
    if (!found) throw new Error('no such account');
    return found;
  }
}
