import { raw } from '@mikro-orm/core';
import { type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { Family, visibleFamilies } from '../families/index.js';
import type { Line } from './half-year-report.finder.js';

const frozenWith = (reportId: string, figure: string) => ({
  [raw(
    (alias) => `exists (select 1 from figure_subject s where s.family_id = ${alias}.id and s.report_id = ? and s.figure = ?)`,
    [reportId, figure],
  )]: [],
});

/** Families a line was counted from, by surname; none for a line that counts something else. */
export const familiesBehind = async (op: Operation, { figure, subjects }: Line, page: PageInput) =>
  pageOf(op, Family, {
    where: {
      $and: [
        visibleFamilies(op),
        'reportId' in subjects ? frozenWith(subjects.reportId, figure) : { id: { $in: [...subjects.familyIds] } },
      ],
    },
    orderBy: { surnameKey: 'asc', id: 'asc' },
    page,
  });
