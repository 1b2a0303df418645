import type { PartyKind } from '@asysta/schema/parties/codes';
import type { GminaKey } from '@asysta/schema/values/teryt';

/** A party as the identity provider knows it; its id is the party's id. */
export interface Organization {
  readonly id: string;
  readonly alias: string;
  readonly name: string;
  readonly enabled: boolean;
}

/** Somebody's account in the identity provider. */
export interface Account {
  readonly id: string;
  readonly name: string | null;
  readonly enabled: boolean;
  /** A password, or a link to an identity provider of the gmina's own. */
  readonly hasWayIn: boolean;
  /** The first password was given out and never replaced by one of the person's own. */
  readonly isFirstPasswordUnused: boolean;
}

/** An OpenID provider of a party's own. */
export interface OwnProvider {
  readonly alias: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that every token must carry with exactly this value, beside the issuer; null when the issuer alone tells. */
  readonly essentialClaim: { readonly name: string; readonly value: string } | null;
}

/** How such a provider stands. */
export interface StandingProvider {
  readonly issuer: string;
  readonly enabled: boolean;
  readonly organizationId: string | null;
}

/** What the command asks of the identity provider; every call may fail with one plain sentence. */
export interface IdentityAdmin {
  organization(id: string): Promise<Organization | null>;
  organizationUnder(alias: string): Promise<Organization | null>;
  organizationOfGmina(gmina: GminaKey): Promise<Organization | null>;
  /** Makes an organization that lets nobody in; the provider chooses its id. */
  createOrganization(wanted: { alias: string; name: string; kind: PartyKind; gmina: GminaKey | null }): Promise<void>;
  changeOrganization(id: string, change: { readonly name?: string; readonly enabled?: boolean }): Promise<void>;
  /** The account under a user name or an e-mail address. */
  account(login: string): Promise<Account | null>;
  /** Makes an account without any way in; its first sign-in will ask for a password of the person's own and a second factor. */
  createAccount(login: string, name: string): Promise<void>;
  setFirstPassword(accountId: string, password: string): Promise<void>;
  isMember(organizationId: string, accountId: string): Promise<boolean>;
  addMember(organizationId: string, accountId: string): Promise<void>;
  members(organizationId: string): Promise<readonly string[]>;
  organizationsOf(accountId: string): Promise<readonly Organization[]>;
  hasSessions(accountId: string): Promise<boolean>;
  endSessions(accountId: string): Promise<void>;
  ownProvider(alias: string): Promise<StandingProvider | null>;
  /** Writes what its issuer publishes, the client and the rules of linking; a new one is disabled. */
  saveOwnProvider(provider: OwnProvider): Promise<void>;
  bindProvider(organizationId: string, alias: string): Promise<void>;
  enableProvider(alias: string): Promise<void>;
}
