import type { EnqueueableTask } from '@asysta/schema/values/tasks';
import type { Operation } from '../operation/index.js';

/**
 * Asks for a job about one row of the caller's party, inside the open transaction: it runs after the commit and not at all
 * when the work is rolled back. The database stamps the party; asking twice about the same row makes one job.
 */
export const enqueue = async (op: Pick<Operation, 'em'>, task: EnqueueableTask, subjectId: string): Promise<void> => {
  await op.em.execute('select jobs.enqueue(?, ?)', [task, subjectId]);
};
