import type { ReportFigure } from '@asysta/schema/reports/codes';
import { daysOf, type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import { earlier, type LocalDate } from '@asysta/schema/values/local-date';
import { close, daysInForce } from '@asysta/schema/values/period';
import type { Operation } from '../../platform/operation/index.js';
import { Appointment } from '../staff/index.js';
import { assistantsEmployed, familiesAccompanied, type HeldFunction, type SupportedTime } from './figures.rules.js';

/** What a figure was counted from; its value is their number. */
export interface Counted {
  readonly familyIds: readonly string[];
  readonly staffMemberIds: readonly string[];
}

interface BasisRow {
  readonly family_id: string;
  readonly assigned_on: LocalDate;
  readonly ended_on: LocalDate | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
}

/** Assignments that touch the half-year, each beside every legal basis of its case. */
const supportedTimes = async (op: Operation, halfYear: HalfYear): Promise<SupportedTime[]> => {
  const { from, to } = daysOf(halfYear);
  const rows: BasisRow[] = await op.em.execute(
    `select c.family_id, a.assigned_on::text, a.ended_on::text, b.valid_from::text, b.valid_to::text
       from assignment a
       join support_case c on c.id = a.support_case_id
       join legal_basis b on b.support_case_id = c.id
      where a.assigned_on <= ? and (a.ended_on is null or a.ended_on >= ?)`,
    [to, from],
  );
  return rows.map((row) => ({
    familyId: row.family_id,
    assigned: { from: row.assigned_on, to: row.ended_on },
    entitled: { from: row.valid_from, to: row.valid_to },
  }));
};

const assistantFunctions = async (op: Operation): Promise<HeldFunction[]> =>
  (await op.em.find(Appointment, { role: 'FAMILY_ASSISTANT' })).map(({ staffMember, role, validFrom, validTo }) => ({
    staffMemberId: staffMember.id,
    role,
    held: daysInForce({ validFrom, validTo }),
  }));

/** A running half-year is counted up to today: nobody is reported for days that have not come. */
const lastCountedDay = (op: Operation, halfYear: HalfYear): LocalDate => earlier(lastOn(halfYear), op.clock.today());

const COUNTING: Record<ReportFigure, (op: Operation, halfYear: HalfYear) => Promise<Counted>> = {
  FAMILIES_ACCOMPANIED: async (op, halfYear) => ({
    familyIds: familiesAccompanied(await supportedTimes(op, halfYear), close(daysOf(halfYear), lastCountedDay(op, halfYear))),
    staffMemberIds: [],
  }),
  ASSISTANTS_EMPLOYED: async (op, halfYear) => ({
    familyIds: [],
    staffMemberIds: assistantsEmployed(await assistantFunctions(op), lastCountedDay(op, halfYear)),
  }),
};

/** Counts one figure of a half-year that has begun, in one statement. A new code of figure does not compile until it is counted here. */
export const countFigure = (op: Operation, figure: ReportFigure, halfYear: HalfYear): Promise<Counted> =>
  COUNTING[figure](op, halfYear);

/** How many were counted. */
export const numberOf = ({ familyIds, staffMemberIds }: Counted): number => familyIds.length + staffMemberIds.length;
