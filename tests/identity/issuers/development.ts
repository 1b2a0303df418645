import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SignJWT, importJWK } from 'jose';
import type { JWK } from 'jose';
import { protocolService } from '@asysta/infra/identity/provider';
import type { Browser } from '../kit/browser.js';
import { startFront } from './front.js';
import type { Issuer, IssuerKind, IssuerSettings } from './issuer.js';

/** The development provider, with the folder that holds its keys. */
export interface DevelopmentIssuer extends Issuer {
  readonly stateFolder: string;
}

const nothingIsAsked = () => Promise.reject(new Error('The development provider asks for no password and no code'));

/** Signs with the key that the provider signs with at this moment, read from its own file. */
const signWith = (stateFolder: string): Issuer['sign'] => {
  return async (claims, header = {}) => {
    const text = await readFile(path.join(stateFolder, 'provider-keys.json'), 'utf8');
    const { jwks } = JSON.parse(text) as { jwks: { keys: [JWK & { kid: string }] } };
    const [present] = jwks.keys;
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: present.kid, ...header })
      .sign(await importJWK(present, 'RS256'));
  };
};

/** On the page that asks whoever comes without a proof whether to sign out. */
const endLogin = (issuer: string) => async (browser: Browser) => {
  const question = await browser.open(`${issuer}/protocol/openid-connect/logout`);
  await browser.submit(question, { logout: 'yes' });
};

/** The development provider of this checkout; it needs nothing but Node. */
export const development: IssuerKind<DevelopmentIssuer> = {
  name: 'development',
  missing: null,
  start: async (settings: IssuerSettings) => {
    const stateFolder = await mkdtemp(path.join(tmpdir(), 'asysta-identity-'));
    const front = await startFront();
    const service = await protocolService({ ...settings, stateFolder }, front.authority);
    front.passTo(service.answer);
    const { issuer, rotateKey } = service;
    return {
      name: 'development',
      issuer,
      front,
      stateFolder,
      logins: { password: '', freshCode: nothingIsAsked },
      sign: signWith(stateFolder),
      rotateKey,
      // It keeps the present key and the one before: another rotation drops what signed before the last.
      withdrawFormerKeys: rotateKey,
      endLogin: endLogin(issuer),
      close: async () => {
        await front.close();
        await rm(stateFolder, { recursive: true, force: true });
      },
    };
  },
};
