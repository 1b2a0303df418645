import type { ReportFigure } from '@asysta/schema/reports/codes';
import { daysOf, type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import { earlier, type LocalDate } from '@asysta/schema/values/local-date';
import { close } from '@asysta/schema/values/period';
import { fromDatabase } from '../../platform/operation/index.js';
import type { Bind } from '../../platform/permission/condition.js';
import type { StaffPersonType } from '../staff/index.js';
import { assistantsEmployed, familiesAccompanied, type HeldFunction, type SupportedTime } from './figures.rules.js';

/** What a figure was counted from; its value is their number. */
export interface Counted {
  readonly familyIds: readonly string[];
  readonly staff: readonly StaffPersonType[];
  /** How many of the families are counted by a record that another one leads. */
  readonly linked: number;
}

/** One line of the statutory template as data. */
export interface TemplateFigure {
  readonly templateVersion: number;
  readonly figure: ReportFigure;
  readonly position: number;
  readonly label: string;
  readonly definition: string;
  readonly source: string;
}

/** The lines of one template; of none there is nothing to be told. */
type Template = readonly [TemplateFigure, ...TemplateFigure[]];

/** A function with the name of who held it. */
interface NamedFunction extends Omit<HeldFunction, 'staffMemberId'> {
  readonly person: StaffPersonType;
}

const unsubmitted = (bind: Bind, halfYear: HalfYear): string =>
  `not exists (select from submitted_report submitted where submitted.half_year = ${bind(halfYear)})`;

/** The lines of the template that was in force on the last day of the half-year, in their order; of the newest version of several. */
const templateOf = (halfYear: HalfYear) =>
  fromDatabase<Template>((bind) => {
    const inForce = (line: string): string =>
      `${line}.template = 'HALF_YEAR' and ${bind(lastOn(halfYear))}::date between ${line}.valid_from and coalesce(${line}.valid_to, 'infinity')`;
    return `select json_agg(json_object('templateVersion' value line.template_version, 'figure' value line.figure, 'position' value line.position,
        'label' value line.label, 'definition' value line.definition, 'source' value line.source) order by line.position) as template
      from report_template_figure line where ${inForce('line')}
        and line.template_version = (select max(newest.template_version) as newest_version from report_template_figure newest where ${inForce('newest')})`;
  });

/** The record that leads the family of a case, where its own was made a second time. */
const LEADING =
  '(select link.leading_id from family_link link where link.duplicate_id = file.family_id and link.undone_on is null)';

/** Assignments that touch the half-year, each beside every legal basis of its case. */
const supportedTimes = (halfYear: HalfYear) =>
  fromDatabase<readonly SupportedTime[]>((bind) => {
    const { from, to } = daysOf(halfYear);
    return `select json_agg(json_object('familyId' value file.family_id, 'leadingId' value ${LEADING}, 'assigned' value json_object('from' value work.assigned_on, 'to' value work.ended_on),
        'entitled' value json_object('from' value basis.valid_from, 'to' value basis.valid_to))) as times
      from assignment work join support_case file on file.id = work.support_case_id join legal_basis basis on basis.support_case_id = file.id
      where work.assigned_on <= ${bind(String(to))} and (work.ended_on is null or work.ended_on >= ${bind(from)}) and ${unsubmitted(bind, halfYear)}`;
  });

const assistantFunctions = (halfYear: HalfYear) =>
  fromDatabase<readonly NamedFunction[]>(
    (
      bind,
    ) => `select json_agg(json_object('person' value json_object('id' value member.id, 'displayName' value member.display_name),
        'role' value held.role, 'held' value json_object('from' value held.valid_from, 'to' value held.valid_to)) order by member.display_name, member.id) as functions
      from appointment held join staff_member member on member.id = held.staff_member_id
      where held.role = 'FAMILY_ASSISTANT' and ${unsubmitted(bind, halfYear)}`,
  );

/** What the lines of a half-year are counted from while nobody has submitted them. */
export const countingReads = (halfYear: HalfYear) => ({
  halfYear: fromDatabase<HalfYear>((bind) => `${bind(halfYear)}::text`),
  template: templateOf(halfYear),
  times: supportedTimes(halfYear),
  functions: assistantFunctions(halfYear),
});

/** The same as the database tells it. */
export interface Counting {
  readonly halfYear: HalfYear;
  readonly template: Template;
  readonly times: readonly SupportedTime[] | null;
  readonly functions: readonly NamedFunction[] | null;
}

/** A running half-year is counted up to today: nobody is reported for days that have not come. */
const lastCountedDay = (halfYear: HalfYear, today: LocalDate): LocalDate => earlier(lastOn(halfYear), today);

const COUNTING: Record<ReportFigure, (counting: Counting, today: LocalDate) => Counted> = {
  FAMILIES_ACCOMPANIED: ({ halfYear, times }, today) => ({
    ...familiesAccompanied(times ?? [], close(daysOf(halfYear), lastCountedDay(halfYear, today))),
    staff: [],
  }),
  ASSISTANTS_EMPLOYED: ({ halfYear, functions }, today) => {
    const held = (functions ?? []).map(({ person, ...rest }) => ({ staffMemberId: person.id, ...rest }));
    const people = new Map((functions ?? []).map(({ person }) => [person.id, person]));
    const employed = new Set(assistantsEmployed(held, lastCountedDay(halfYear, today)));
    return { familyIds: [], linked: 0, staff: [...people.values()].filter(({ id }) => employed.has(id)) };
  },
};

/** Counts every line of the template. A new code of figure does not compile until it is counted here. */
export const countLines = (counting: Counting, today: LocalDate) => {
  const [{ templateVersion }] = counting.template;
  const lines = counting.template.map(({ templateVersion: _, ...line }) => {
    const counted = COUNTING[line.figure](counting, today);
    return { ...line, ...counted, value: counted.familyIds.length + counted.staff.length };
  });
  return { templateVersion, lines };
};
