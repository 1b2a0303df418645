import type { JobContext } from '../../../platform/jobs/index.js';
import type { Notice } from './notify.js';

/**
 * What a job says instead of `notify`. It may run twice at once, and the worker adds notices without being allowed to read them,
 * so that "once" is the database's to keep and not an entity manager's. Answers whether it was told now.
 */
export const tellOnce = async (
  { em, newId, clock }: Pick<JobContext, 'em' | 'newId' | 'clock'>,
  notice: Notice,
): Promise<boolean> => {
  const told = await em.execute<{ affectedRows: number }>(
    `insert into notification (id, recipient_id, kind, subject_id, family_id, created_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [newId(), notice.recipientId, notice.kind, notice.subjectId, notice.familyId ?? null, clock.now().toISOString()],
    'run',
  );
  return told.affectedRows > 0;
};
