import { Family } from '@asysta/services/modules/families/index';
import type { Operation } from '@asysta/services/platform/operation/index';
import type { Loader } from '@asysta/services/platform/operation/loader';
import type { Finding } from './structure.js';

type Define = <K, V>(batch: (op: Operation, keys: readonly K[]) => Promise<readonly V[]>) => Loader<K, V>;

interface Two {
  readonly near: () => Operation;
  readonly far: () => Operation;
  /** Id of a row of the far party. */
  readonly key: string;
}

const ROUNDS = 1_000;

/** Asks one loader for the same key as two parties at the same time; whoever owns the row sees it, the other one sees nothing. */
export const loaderFindings = async (define: Define, { near, far, key }: Two, rounds = ROUNDS): Promise<readonly Finding[]> => {
  const findings = new Set<Finding>();
  const batches = new Set<Operation>();
  const surnames = define<string, string | null>(async (op, keys) => {
    batches.add(op);
    const rows = await op.em.find(Family, { id: { $in: [...keys] } });
    return keys.map((id) => rows.find((row) => row.id === id)?.surname ?? null);
  });
  const ask = async (op: Operation): Promise<string | null> => {
    await op.enterRead();
    try {
      return (await Promise.all([surnames.load(op, key), surnames.load(op, key)]))[0];
    } finally {
      await op.leave('ROLLBACK');
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    const before = batches.size;
    const [theirs, ours] = await Promise.all([ask(far()), ask(near())]);
    if (ours !== null) findings.add('a loader answers one party with a row of another');
    if (theirs === null) findings.add('a loader keeps a row from its own party');
    if (batches.size !== before + 2) findings.add('a loader outlives its request');
  }
  return [...findings];
};
