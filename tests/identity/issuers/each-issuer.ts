import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { startIdentityWorld } from '../kit/identity-world.js';
import type { IdentityWorld } from '../kit/identity-world.js';
import { development } from './development.js';
import type { Issuer, IssuerKind } from './issuer.js';
import { keycloak } from './keycloak.js';
import type { KeycloakIssuer } from './keycloak.js';

const onIssuer = <Started extends Issuer>(
  kind: IssuerKind<Started>,
  cases: (given: () => IdentityWorld<Started>) => void,
): void => {
  describe.skipIf(kind.missing !== null)(kind.name, () => {
    let world: IdentityWorld<Started> | undefined;
    beforeAll(async () => {
      world = await startIdentityWorld(kind);
    });
    afterAll(() => world?.close());
    beforeEach(() => {
      if (!world) return;
      world.time.offsetMs = 0;
      Object.assign(world.provider.front.state, { keys: 'KEYS', down: false });
    });
    cases(() => {
      if (!world) throw new Error('The world did not start');
      return world;
    });
  });
};

/** The same cases against each issuer, in a world of its own; the title of a case begins with the issuer's name. */
export const onEachIssuer = (cases: (given: () => IdentityWorld) => void): void => {
  onIssuer<Issuer>(development, cases);
  onIssuer<Issuer>(keycloak(), cases);
};

/** Cases that need an administrator of a real Keycloak. */
export const onKeycloak = (cases: (given: () => IdentityWorld<KeycloakIssuer>) => void): void => onIssuer(keycloak(), cases);
