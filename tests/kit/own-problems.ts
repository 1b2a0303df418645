import type { Caller } from './caller.js';

/** What is asked back of a problem of a centre. */
export const OWN_PROBLEM =
  'id version name description validFrom validTo addedOn addedBy { id } corrections { field oldValue newValue reason correctedBy { id } }';

/** A problem of a centre as it is read. */
export interface OwnProblem {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly validTo: string | null;
}

/** A problem as a director types it on 2 March 2026. */
export const ownProblem = (over: Record<string, unknown> = {}) => ({
  name: 'Eurosieroctwo',
  description: 'Rodzic pracuje za granicą, a dzieci zostały w domu.',
  validFrom: '2026-01-01',
  ...over,
});

/** Adds a problem of the centre. */
export const addProblem = (director: Caller, over: Record<string, unknown> = {}) =>
  director.do<OwnProblem>('addCentreProblem', 'AddCentreProblemInput', ownProblem(over), OWN_PROBLEM);

const WAYS = {
  change: ['changeCentreProblem', 'ChangeCentreProblemInput'],
  retire: ['retireCentreProblem', 'RetireCentreProblemInput'],
  restore: ['restoreCentreProblem', 'RestoreCentreProblemInput'],
} as const;

const typed = ({ id, version }: OwnProblem, way: keyof typeof WAYS, over: Record<string, unknown>) => ({
  ...(way === 'change' ? ownProblem() : {}),
  centreProblemId: id,
  expectedVersion: version,
  reason: 'Tak mówimy w ośrodku.',
  ...over,
});

/** Changes, retires or brings back a problem. */
export const mendProblem = (
  who: Caller,
  problem: OwnProblem,
  way: keyof typeof WAYS,
  over: Record<string, unknown> = {},
): Promise<OwnProblem> => {
  const [field, type] = WAYS[way];
  return who.do<OwnProblem>(field, type, typed(problem, way, over), OWN_PROBLEM);
};

/** The same, refused with a code. */
export const refusedToMend = (
  code: Parameters<Caller['refused']>[0],
  who: Caller,
  problem: OwnProblem,
  way: keyof typeof WAYS,
  over: Record<string, unknown> = {},
) => {
  const [field, type] = WAYS[way];
  return who.refused(code, field, type, typed(problem, way, over));
};

/** All problems of the centre, as somebody who works there reads them. */
export const problemsOf = async (who: Caller): Promise<readonly OwnProblem[]> =>
  (await who.get<{ centre: { ownProblems: OwnProblem[] } }>(`{ centre { ownProblems { ${OWN_PROBLEM} } } }`)).centre.ownProblems;
