import { searchKey } from '@asysta/schema/values/search-key';
import { oneOfFile } from '../../platform/file/one-of-file.js';
import { type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { ensureSeen, locked } from '../../platform/rows/locked-at.js';
import { SupportCase } from './case.entity.js';
import type { SupportCaseFilter } from './cases.input.js';
import { visibleCases } from './cases.policy.js';

/** The case, or NOT_FOUND when there is none of a family this person may see. */
export const caseById = async (op: Operation, id: string): Promise<SupportCase> =>
  oneOfFile(op, SupportCase, { $and: [{ id }, await visibleCases(op)] });

/**
 * The case, locked until the end of the transaction, so that what the rules read stays true. A version other than the one the
 * person saw is refused with CONFLICT and the present version and stage.
 */
export const caseForChange = async (op: Operation, id: string, expectedVersion?: number): Promise<SupportCase> => {
  const supportCase = await locked(op, await caseById(op, id));
  if (expectedVersion !== undefined) ensureSeen(supportCase, expectedVersion, 'stage');
  return supportCase;
};

const surnamed = (surname: string) => {
  const prefix = searchKey(surname);
  return { family: { surnameKey: { $gte: prefix, $lt: `${prefix}\u{10FFFF}` as typeof prefix } } };
};

/** Visible cases, newest first; two statements for a page of any length. */
export const findCases = async (op: Operation, filter: SupportCaseFilter | null, page: PageInput) =>
  pageOf(op, SupportCase, {
    where: {
      $and: [
        await visibleCases(op),
        filter?.stage ? { stage: filter.stage } : {},
        filter?.track ? { track: filter.track } : {},
        filter?.surnameStartsWith ? surnamed(filter.surnameStartsWith) : {},
      ],
    },
    orderBy: { openedOn: 'desc', id: 'desc' },
    page,
  });
