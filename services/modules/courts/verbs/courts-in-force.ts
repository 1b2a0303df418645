import { LockMode } from '@mikro-orm/core';
import { dayInWords } from '@asysta/schema/values/local-date';
import type { Dated } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { ask, doubtOf } from '../../../platform/refusal/doubts.js';
import { Centre } from '../../centres/index.js';
import { CompetentCourt } from '../competent-court.entity.js';
import { newlyWithout } from '../competent-court.rules.js';

/** The courts of the centre that count. The centre is locked: of two who change them at once the second sees what the first did. */
export const courtsThatCount = async (op: Operation): Promise<CompetentCourt[]> => {
  await op.em.find(Centre, {}, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return op.em.find(CompetentCourt, { annulledAt: null }, { orderBy: { validFrom: 'asc', id: 'asc' }, refresh: true });
};

/** Asks about days that a change leaves without any court. Call it when all else that may be refused has been asked. */
export const askAboutGaps = (op: Operation, before: readonly Dated[], after: readonly Dated[]): void =>
  ask(
    op,
    newlyWithout(before, after).map(({ from, to }) =>
      to === null
        ? doubtOf('NO_COURT_AFTER', 'input.validTo', { from: dayInWords(from) })
        : doubtOf('NO_COURT_BETWEEN', 'input.validFrom', { from: dayInWords(from), to: dayInWords(to) }),
    ),
  );
