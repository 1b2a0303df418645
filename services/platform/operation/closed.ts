import type { EntityManager } from '@mikro-orm/postgresql';

const closed = (): Error => new Error('No door is open');

/** What an entity manager answers later. */
const ASKS = ['find', 'findOne', 'findAndCount', 'count', 'execute', 'refresh', 'populate', 'flush', 'nativeUpdate', 'lock'];

/**
 * What stands for an entity manager while no door is open. Whatever is asked fails, and fails as a promise: a verb that was let go
 * may ask several things at once, and one that threw in their midst would leave the others with nobody to hear them fail.
 */
export const CLOSED = new Proxy({} as EntityManager, {
  get: (_nobody, name) => {
    if (ASKS.includes(String(name))) return () => Promise.reject(closed());
    throw closed();
  },
});
