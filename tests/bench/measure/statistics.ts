import { Repeatable } from '@asysta/infra/dev/seed/repeatable';

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other);

/** The value below which a share of the others lie. */
export const quantile = (values: readonly number[], share: number): number => {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN;
};

/** The middle value, or the mean of the two middle ones. */
export const median = (values: readonly number[]): number => {
  const all = sorted(values);
  const [low, high] = [all[Math.floor((all.length - 1) / 2)], all[Math.ceil((all.length - 1) / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
};

const DRAWS = 2_000;
const chance = new Repeatable(20110609);

/** The middle 95 % of medians of values drawn again from those that were measured. */
export const interval = (values: readonly number[]): readonly [number, number] => {
  const medians = Array.from({ length: DRAWS }, () => median(values.map(() => chance.of(values))));
  return [quantile(medians, 0.025), quantile(medians, 0.975)];
};

/** The same things in another order. */
export const shuffled = <T>(things: readonly T[]): readonly T[] =>
  things
    .map((thing) => ({ thing, at: chance.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
