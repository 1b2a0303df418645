import { readsOf } from '../reads/reads.ts';
import { limit } from '../systems/limit.ts';
import { product } from '../systems/product.ts';
import { start } from '../systems/system.ts';
import { loadAverage } from './proc.ts';
import { type Cost, measure, type Rounds } from './rounds.ts';
import { onGround, type Settings, writeNumbers } from './session.ts';
import { median } from './statistics.ts';
import { table } from './table.ts';

const totalOf = (costs: readonly Cost[] = []): number => median(costs.map(({ nodeMs, postgresMs }) => nodeMs + postgresMs));

/** The region's answer has a line for every centre, so its cost is told for one line. */
const perRow = (read: string, centres: number): number => (read === 'regionFigures' ? centres : 1);

const costsAt = (settings: Settings, centres: number): Promise<ReadonlyMap<string, Rounds>> =>
  onGround({ ...settings, shape: { ...settings.shape, centres } }, async ({ place, postmaster, realm }) => {
    const shape = { ...settings.shape, centres };
    const systems = [await start(product, place), await start(limit, place)];
    const costs = new Map<string, Rounds>();
    try {
      for (const read of readsOf(shape).filter(({ name }) => settings.reads?.includes(name) ?? true)) {
        settings.note(`${centres} centres: ${read.name}`);
        costs.set(
          read.name,
          await measure({ systems, realm, postmaster, nextWrite: writeNumbers(shape, settings.note) }, read, settings.effort),
        );
      }
    } finally {
      for (const system of systems) await system.stop();
    }
    return costs;
  });

/** What each read costs a system with many centres, over what it costs with few: nothing may grow with the number of centres. */
export const compareSizes = async (settings: Settings, sizes: readonly number[]) => {
  const [few = 10, many = 400] = sizes;
  const head = `${many} centres over ${few}, ${settings.shape.families} families x ${settings.shape.visits} visits, load average ${loadAverage()}`;
  const [small, large] = [await costsAt(settings, few), await costsAt(settings, many)];
  const rows = [...small].flatMap(([read, rounds]) =>
    [...rounds].map(([system, costs]) => {
      const before = totalOf(costs) / perRow(read, few);
      const after = totalOf(large.get(read)?.get(system)) / perRow(read, many);
      return { read, system, before, after, growth: after / before };
    }),
  );
  const lines = rows.map(({ read, system, before, after, growth }) => [
    read,
    system,
    before.toFixed(3),
    after.toFixed(3),
    growth.toFixed(2),
  ]);
  return {
    text: `${head}\n\n${table([['read', 'system', `ms at ${few}`, `ms at ${many}`, 'growth'], ...lines])}\n`,
    figures: { head, rows },
  };
};
