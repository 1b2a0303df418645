import { relative, sep } from 'node:path';

/** A mutant with what became of it. */
export interface Outcome {
  readonly fileName: string;
  readonly status: string;
}

/** How many mutants were noticed: of a file, of a layer, of everything. */
export interface Score {
  readonly noticed: number;
  readonly counted: number;
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const UNNOTICED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

/** Layers of which the house asks different things; a file is of the first whose pattern it meets. */
const LAYERS = [
  ['rules', /\.rules\.ts$/],
  ['policies', /\.policy\.ts$/],
  ['platform', /^services\/platform\//],
  // The verbs of cases lie by the part of the way they belong to.
  ['verbs', /\/verbs\/|\/cases\/(closing|grounds|opening|preparation)\/|\/respond-to-share\.ts$/],
  ['modules, the rest', /^services\/modules\//],
  ['values', /^schema\//],
] as const;

const layerOf = (file: string): string => LAYERS.find(([, pattern]) => pattern.test(file))?.[0] ?? 'other';

/** What was run counts: not what was left out, nor what could not be run at all, which tells nothing of the tests. */
export const scoreOf = (outcomes: readonly Outcome[]): Score => {
  const noticed = outcomes.filter(({ status }) => NOTICED.has(status)).length;
  return { noticed, counted: noticed + outcomes.filter(({ status }) => UNNOTICED.has(status)).length };
};

/** The share in percent; of nothing, everything was noticed. */
export const percentOf = ({ noticed, counted }: Score): number => (counted === 0 ? 100 : (100 * noticed) / counted);

const line = (name: string, score: Score): string =>
  `${name} | ${score.noticed}/${score.counted} | ${percentOf(score).toFixed(1)} %`;

const groupsOf = (outcomes: readonly Outcome[], nameOf: (file: string) => string): readonly [string, Score][] => {
  const names = Map.groupBy(outcomes, ({ fileName }) => nameOf(relative(process.cwd(), fileName).split(sep).join('/')));
  return [...names].map(([name, some]): [string, Score] => [name, scoreOf(some)]).filter(([, { counted }]) => counted > 0);
};

const timesOf = (outcomes: readonly Outcome[], status: string): number =>
  outcomes.filter((outcome) => outcome.status === status).length;

/**
 * The table of a whole run: each file, then each layer. A mutant that ran out of time counts as noticed, and on a busy machine
 * that may be the machine's doing: so their number stands below.
 */
export const tableOf = (outcomes: readonly Outcome[]): string =>
  [
    'file | noticed/run | score',
    ...groupsOf(outcomes, (file) => file).map(([name, score]) => line(name, score)),
    'layer | noticed/run | score',
    ...groupsOf(outcomes, layerOf).map(([name, score]) => line(name, score)),
    `Of ${outcomes.length} mutants ${timesOf(outcomes, 'Timeout')} ran out of time, ${timesOf(outcomes, 'RuntimeError')} broke ` +
      `the tests before they began, ${timesOf(outcomes, 'Ignored')} were left out and ${timesOf(outcomes, 'CompileError')} not drawn`,
  ].join('\n');
