import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { cancelDeadlines, startDeadline } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';
import { visitedSince } from './visited-days.js';

/** The clocks that a centre sets for itself, which run by consent alone. */
const OWN_CLOCKS = ['FIRST_VISIT', 'CONTACT'] as const;

/** Stops the clocks of the centre's own rules: without a consent in force nobody is in breach of them. */
export const stopOwnClocks = async (op: Operation, { id }: Pick<SupportCase, 'id'>): Promise<void> => {
  for (const kind of OWN_CLOCKS) await cancelDeadlines(op, { supportCaseId: id, kind });
};

/**
 * Lets them run anew from the day on which a consent entitles again: to the first visit where the family was qualified and nobody
 * came yet, to the next contact where somebody did, from the last visit if there was one since. The case is to be locked: two who find no clock would start two.
 */
export const restartOwnClocks = async (op: Operation, supportCase: SupportCase, since: LocalDate): Promise<void> => {
  const { stage, family } = supportCase;
  await stopOwnClocks(op, supportCase);
  if (stage === 'IN_SUPPORT') {
    const startsOn = (await visitedSince(op, supportCase.id, since)).at(-1) ?? since;
    await startDeadline(op, { kind: 'CONTACT', family, supportCase, startsOn });
  }
  const waits = stage === 'QUALIFIED' || stage === 'ASSIGNED';
  if (waits && (await supportCase.qualifications.loadItems()).length > 0)
    await startDeadline(op, { kind: 'FIRST_VISIT', family, supportCase, startsOn: since });
};
