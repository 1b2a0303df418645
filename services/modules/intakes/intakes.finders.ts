import { oneOfFile } from '../../platform/file/one-of-file.js';
import { type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { lockedAt } from '../../platform/rows/locked-at.js';
import { ofVisibleFamilies } from '../families/index.js';
import { Intake } from './intake.entity.js';
import type { IntakeFilter } from './intakes.input.js';

/** The intake, or NOT_FOUND when there is none about a family this person may see. */
export const intakeById = async (op: Operation, id: string): Promise<Intake> =>
  oneOfFile(op, Intake, { $and: [{ id }, await ofVisibleFamilies(op)] });

/** The intake, locked until the end of the transaction; a version other than the one the person saw is refused with CONFLICT. */
export const intakeForChange = async (op: Operation, id: string, expectedVersion: number): Promise<Intake> =>
  lockedAt(op, await intakeById(op, id), expectedVersion, 'state');

/** Visible intakes, newest first; two statements for a page of any length. */
export const findIntakes = async (op: Operation, filter: IntakeFilter | null, page: PageInput) =>
  pageOf(op, Intake, {
    where: { $and: [await ofVisibleFamilies(op), filter?.state ? { state: filter.state } : {}] },
    orderBy: { receivedOn: 'desc', id: 'desc' },
    page,
  });
