import type { IdentityWorld } from './identity-world.js';
import { accessTokenOf, claimsOf } from './tokens.js';

/** Calls the protected address with a bearer token. */
export const bearer = (world: IdentityWorld, jwt: string, headers: Record<string, string> = {}, address = world.publicUrl) =>
  fetch(`${address}/who`, { headers: { authorization: `Bearer ${jwt}`, ...headers } });

/** The internal reason of a refusal, or the status when it was none. */
export const refusalOf = async (world: IdentityWorld, answer: Promise<{ status: number }>): Promise<string | undefined> => {
  const { status } = await answer;
  return status === 401 ? world.refusals.at(-1) : `STATUS ${status}`;
};

/** The reason for which a bearer token is refused; `ACCEPTED` when it is not. */
export const fateOf = async (world: IdentityWorld, jwt: string): Promise<string | undefined> => {
  const reason = await refusalOf(world, bearer(world, jwt));
  return reason === 'STATUS 200' ? 'ACCEPTED' : reason;
};

/** The issuer's own token of the school's machine with some claims changed, signed again with a key of the realm; `undefined` removes one. */
export const changedToken = async (
  world: IdentityWorld,
  changed: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const claims = { ...claimsOf(await accessTokenOf(world, 'school-system')), ...changed };
  return world.provider.sign(Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined)), header);
};
