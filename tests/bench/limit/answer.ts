import type { Permission } from '@asysta/schema/catalogue';
import type { PartyKeys } from './cursors.ts';
import { type Caller, Denied } from './identity.ts';
import type { Values } from './plan.ts';
import type { Pools } from './pool.ts';

/** What every answer is made from. */
export interface Ask {
  readonly caller: Caller;
  readonly pools: Pools;
  readonly keys: PartyKeys;
  /** What every statement may need: who, when, in which request. */
  readonly values: Values;
}

/** Answers the text of `data`. */
export type Answer<Variables> = (ask: Ask, variables: Variables) => Promise<string>;

/** Refuses before any question to the database, as the product does. */
export const needs = (caller: Caller, ...permissions: readonly Permission[]): void => {
  if (!permissions.every((permission) => caller.may(permission))) throw new Denied(403, 'FORBIDDEN');
};
