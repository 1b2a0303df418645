import { graphql, readFragment, type FragmentType, type OwnProblemFragment } from '@asysta/client';

const OwnProblemFields = graphql(`
  fragment OwnProblem on CentreProblem {
    id
    version
    name
    description
    validFrom
    validTo
    addedOn
    addedBy {
      id
      displayName
    }
    corrections {
      id
      ...CorrectedField
    }
  }
`);

/** One problem of the centre. */
export type OwnProblem = OwnProblemFragment;

/** The problems of the centre as they stand on a day: in use, to be in use or to be retired; and retired already. */
export const standingOn = (items: readonly FragmentType<typeof OwnProblemFields>[], today: string) => {
  const problems = readFragment(OwnProblemFields, items);
  const isRetired = ({ validTo }: OwnProblem): boolean => Boolean(validTo && validTo < today);
  return { used: problems.filter((one) => !isRetired(one)), retired: problems.filter(isRetired) };
};
