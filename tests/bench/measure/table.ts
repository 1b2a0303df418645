import type { Traffic } from './proxy.ts';
import type { Cost, Rounds } from './rounds.ts';
import { interval, median, quantile } from './statistics.ts';

const total = ({ nodeMs, postgresMs }: Cost): number => nodeMs + postgresMs;

/** Ratios of a system to the limit, each round to the limit's own figure in that round, with the middle 95 % of their medians. */
export const ratioTo = (rounds: Rounds, name: string, base: string) => {
  const ratios = (rounds.get(name) ?? []).map((cost, round) => {
    const limit = rounds.get(base)?.[round];
    return limit ? total(cost) / total(limit) : Number.NaN;
  });
  const [low, high] = interval(ratios);
  return { median: median(ratios), low, high, ratios };
};

/** Columns of words under a heading, as wide as their widest. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return rows.map(line).join('\n');
};

const HEADING = [
  'read',
  'system',
  'x limit',
  '95 %',
  'Node ms',
  'PG ms',
  'statements',
  'waits',
  'bytes',
  'p50/p99 at 1',
  'p50/p99 at 16',
];

interface Measured {
  readonly read: string;
  readonly rounds: Rounds;
  readonly traffic: ReadonlyMap<string, Traffic | undefined>;
  readonly latency: ReadonlyMap<string, { readonly one: readonly number[]; readonly many: readonly number[] }>;
}

const pair = (values: readonly number[] = []): string =>
  values.length === 0 ? '-' : `${quantile(values, 0.5).toFixed(1)}/${quantile(values, 0.99).toFixed(1)}`;

const rowOf = ({ read, rounds, traffic, latency }: Measured, system: string, base: string): readonly string[] => {
  const costs = rounds.get(system) ?? [];
  const ratio = ratioTo(rounds, system, base);
  const counted = traffic.get(system);
  return [
    read,
    system,
    ratio.median.toFixed(2),
    `${ratio.low.toFixed(2)}-${ratio.high.toFixed(2)}`,
    median(costs.map(({ nodeMs }) => nodeMs)).toFixed(2),
    median(costs.map(({ postgresMs }) => postgresMs)).toFixed(2),
    counted ? String(counted.statements) : '-',
    counted ? String(counted.waits) : '-',
    median(costs.map(({ bytes }) => bytes)).toFixed(0),
    pair(latency.get(system)?.one),
    pair(latency.get(system)?.many),
  ];
};

/** Everything that was measured, a line for each read and system. */
export const tableOf = (measured: readonly Measured[], base: string): string =>
  table([HEADING, ...measured.flatMap((one) => [...one.rounds.keys()].map((system) => rowOf(one, system, base)))]);

/** How many times the CPU of one system another one takes, for every read that both were asked. */
export const comparison = (measured: readonly Measured[], name: string, base: string): readonly string[] =>
  measured
    .filter(({ rounds }) => rounds.has(name) && rounds.has(base))
    .map(({ read, rounds }) => {
      const { median: middle, low, high } = ratioTo(rounds, name, base);
      return `${name} / ${base}, ${read}: ${middle.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;
    });
