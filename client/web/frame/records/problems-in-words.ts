import { PROBLEM_WORDS, type Problem } from '@asysta/schema/cases/preparation-codes';
import { formatList } from '../../components/format.js';

interface Named {
  readonly problems: readonly Problem[];
  /** The centre's own, by the name each had when it was named. */
  readonly ownProblems: readonly { readonly name: string }[];
}

/** All problems a record names in one line: those every centre has, then the centre's own. */
export const problemsInWords = ({ problems, ownProblems }: Named): string =>
  formatList([...problems.map((problem) => PROBLEM_WORDS[problem]), ...ownProblems.map(({ name }) => name)]);
