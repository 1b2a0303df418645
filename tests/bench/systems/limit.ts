import { join } from 'node:path';
import type { System } from './system.ts';

const MAIN = join(import.meta.dirname, '..', 'limit', 'main.ts');

/** The limit L: the cheapest server that keeps every promise of the product. */
export const limit: System = {
  name: 'limit',
  path: '/graphql',
  command: (place, port) => ({
    args: [MAIN],
    env: { BENCH_PLACE: JSON.stringify({ ...place, port }), NODE_NO_WARNINGS: '1', NODE_ENV: 'production' },
  }),
};
