/** One thing that is there or not yet. There is no undo: a run that stopped half-way is finished by running it again. */
export interface Step {
  /** Name for logs and scripts; without names of people or places. */
  readonly key: string;
  /** What an operator reads; it may hold what the operator typed. */
  readonly says: string;
  isDone(): Promise<boolean>;
  do(): Promise<void>;
}

/** How a step came out: made now, there already, or what a dry run would make. */
export type Outcome = 'done' | 'already' | 'would';

interface Way {
  readonly dryRun: boolean;
  readonly tell: (step: Step, outcome: Outcome) => void;
}

/** Takes the steps in their order, each only when it is not done; the first one that fails stops the run. */
export const runSteps = async (steps: readonly Step[], { dryRun, tell }: Way): Promise<void> => {
  for (const step of steps) {
    if (await step.isDone()) {
      tell(step, 'already');
      continue;
    }
    if (!dryRun) await step.do();
    tell(step, dryRun ? 'would' : 'done');
  }
};
