import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';

/** What is measured of code that has too many mutants to run them all: so many of a hundred, drawn with this seed. */
export interface Draw {
  readonly percent: number;
  readonly seed: string;
}

/** What says which mutant it is; its number does not, because that changes with the files beside it. */
export interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Whether a mutant is among those drawn. Each is drawn for itself and with the same chance, whatever is measured beside it: so the
 * runs of several folders with one seed are together one fair sample of all, and the same code answers the same again.
 */
export const isDrawn = ({ fileName, mutatorName, replacement, location }: Mutant, { percent, seed }: Draw): boolean => {
  const file = relative(process.cwd(), fileName).split(sep).join('/');
  const { start, end } = location;
  const which = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement];
  const lot = createHash('sha256').update(JSON.stringify(which)).digest().readUInt32BE() / 2 ** 32;
  return lot * 100 < percent;
};

const drawOf = (): Draw | undefined => (JSON.parse(process.env['ASYSTA_MUTATION'] ?? '{}') as { draw?: Draw }).draw;

interface Numbered extends Mutant {
  readonly id: string;
}

/**
 * Stryker asks a checker whether a mutant compiles and runs no test for one that does not; mutants that were not drawn are said not
 * to, and count for nothing. Mutants that no test reaches are asked about as well, so that the sample holds its share of them.
 */
export const strykerPlugins = [
  {
    kind: 'Checker',
    name: 'drawn',
    value: {
      init: () => Promise.resolve(),
      group: (mutants: readonly Numbered[]) => Promise.resolve(mutants.length > 0 ? [mutants.map(({ id }) => id)] : []),
      check: (mutants: readonly Numbered[]) => {
        const draw = drawOf();
        const verdictOf = (mutant: Numbered) => (!draw || isDrawn(mutant, draw) ? 'passed' : 'compileError');
        const checked = mutants.map((mutant) => [mutant.id, { status: verdictOf(mutant), reason: 'not drawn' }] as const);
        return Promise.resolve(Object.fromEntries(checked));
      },
    },
  },
];
