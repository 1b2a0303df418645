import type { LocalRuleKey } from '@asysta/schema/law/codes';
import type { Caller } from '../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import type { TestServer } from '../kit/server.js';
import { membersOf, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

/** The day on which each of the acted pages begins, a Monday. */
export const MONDAY = '2026-03-02';

/** A centre on that Monday. */
export const anOffice = async (server: TestServer) => {
  server.setToday(MONDAY);
  return aCentre(server);
};

/** The rules that the page of Zielonki tells of, with their days where they count any. */
export const RULES_OF_ZIELONKI: readonly (readonly [LocalRuleKey, number | null])[] = [
  ['OFFER_RECORD', null],
  ['WRITTEN_CONSENT', null],
  ['QUALIFICATION', null],
  ['FIRST_VISIT', 14],
  ['JOINT_FIRST_VISIT', null],
  ['AREA_OF_CHANGE', null],
  ['CONTACT', 7],
];

/** The director sets a rule of the centre, in force from the Monday on. */
export const setRule = (director: Caller, key: LocalRuleKey, days: number | null) =>
  director.do('setLocalRule', 'SetLocalRuleInput', {
    key,
    ...(days === null ? {} : { days }),
    source: 'zarządzenie kierownika nr 3/2026',
    validFrom: MONDAY,
    reason: 'Standard pracy z rodziną.',
  });

/** The director gives a family to an assistant. */
export const assign = (director: Caller, { id, version }: Pick<CaseRow, 'id' | 'version'>, assistant: Caller) =>
  director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: id,
    expectedVersion: version,
    assistantId: assistant.staffMemberId,
  });

/** A visit as the act knows it, nothing asked that only a centre asks. */
export const firstVisit = async (
  assistant: Caller,
  row: Pick<CaseRow, 'id' | 'family'>,
  on: string,
  over: Record<string, unknown> = {},
) =>
  assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(row.id, await membersOf(assistant, row.family.id), on),
    ...over,
  });

/** A visit after the first one. */
export const visit = async (
  assistant: Caller,
  row: Pick<CaseRow, 'id' | 'family'>,
  on: string,
  over: Record<string, unknown> = {},
) =>
  assistant.do('recordVisit', 'RecordVisitInput', {
    ...visitInput(row.id, await membersOf(assistant, row.family.id), on),
    kind: 'REGULAR',
    ...over,
  });

/** A contact that is no visit. */
export const contact = (who: Caller, { id }: Pick<CaseRow, 'id'>, kind: string, contactedOn: string, matter: string) =>
  who.do('recordContact', 'RecordContactInput', { supportCaseId: id, kind, contactedOn, withWhom: 'osoba z instytucji', matter });

/** A family that agreed and has its assistant, since the Monday. */
export const accompaniedFamily = async (
  { socialWorker, director, assistant }: Record<'socialWorker' | 'director' | 'assistant', Caller>,
  over: Record<string, unknown> = {},
  opening: Record<string, unknown> = {},
): Promise<CaseRow> => {
  const requested = await aCaseAfter(socialWorker, 'requestAssistant', over, opening);
  await assign(director, requested, assistant);
  return readCase<CaseRow>(director, requested.id, CASE_FIELDS);
};

/** The terms that somebody sees on the radar: kind, source and whether they have passed. */
export const radarOf = async (who: Caller, scope: 'MINE' | 'CENTRE' = 'CENTRE') => {
  const part = '{ deadlines { kind origin source dueOn supportCase { id } } }';
  interface Part {
    readonly deadlines: readonly {
      readonly kind: string;
      readonly origin: string;
      readonly source: string;
      readonly dueOn: string;
      readonly supportCase: { readonly id: string } | null;
    }[];
  }
  const { radar } = await who.get<{ radar: Record<'overdue' | 'thisWeek' | 'next', Part> }>(
    `{ radar(scope: ${scope}) { overdue ${part} thisWeek ${part} next ${part} } }`,
  );
  // The report that every centre owes is no term of a family.
  const ofFamilies = (parts: readonly Part[]) =>
    parts.flatMap(({ deadlines }) => deadlines).filter(({ kind }) => kind !== 'HALF_YEAR_REPORT');
  return { overdue: ofFamilies([radar.overdue]), all: ofFamilies([radar.overdue, radar.thisWeek, radar.next]) };
};
