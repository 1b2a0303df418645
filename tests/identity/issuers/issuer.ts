import type { Browser } from '../kit/browser.js';
import type { Front } from './front.js';

/** What an issuer must know of the web it serves. */
export interface IssuerSettings {
  readonly publicUrl: string;
  /** Secret of each client by its id. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** What people type at a real provider; the development provider asks for nothing. */
export interface Logins {
  readonly password: string;
  /** A code that this person has not used yet. */
  readonly freshCode: (username: string) => Promise<string>;
}

/** Signs claims as the realm does: the header may be changed, `kid` included. */
export type Sign = (claims: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>) => Promise<string>;

/** One OpenID provider with the declared realm, in the hand of a test. */
export interface Issuer {
  readonly name: string;
  /** As tokens name it. */
  readonly issuer: string;
  readonly front: Front;
  readonly logins: Logins;
  /** Signs with a key that the realm publishes. */
  readonly sign: Sign;
  /** Signs with a new key from now on; the former stays published. */
  rotateKey(): Promise<void>;
  /** Publishes no key that signed before the last rotation. */
  withdrawFormerKeys(): Promise<void>;
  /** Ends somebody's login at the provider itself, past the web. */
  endLogin(browser: Browser, username: string): Promise<void>;
  close(): Promise<void>;
}

/** An issuer that can be started, or the reason why it cannot be here. */
export interface IssuerKind<Started extends Issuer = Issuer> {
  readonly name: string;
  readonly missing: string | null;
  start(settings: IssuerSettings): Promise<Started>;
}
