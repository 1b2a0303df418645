import type { TestProject } from 'vitest/node';
import { findWay } from '@asysta/infra/identity/keycloak/server/program';
import { startProduct } from './product.js';

/** The product on a real Keycloak; where none can be run nothing is started, and the journeys are skipped (the identity suite says why). */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const isUnwanted = Boolean(process.env['ASYSTA_NO_KEYCLOAK']);
  if (!isUnwanted && (await findWay(process.env)).kind !== 'none') return startProduct(project, 'keycloak');
  project.provide('product', { url: '', signInUrl: '', place: {} });
  return undefined;
};
