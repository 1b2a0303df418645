import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { LocalRule } from '@asysta/services/modules/law/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from './caller.js';
import { CASE_FIELDS, type CaseRow, STEPS, type StepName, zaZyciemInput } from './case-path.js';
import { type World } from './world.js';

/** A rule that the centre sets for itself, in force from long ago. */
export const withRule = (centre: World, key: LocalRuleKey, amount: number | null) =>
  centre.inside((em) =>
    em.create(LocalRule, {
      id: randomIds(),
      key,
      ruleVersion: 1,
      source: 'zasada ośrodka',
      amount,
      unit: amount ? 'CALENDAR_DAYS' : null,
      validFrom: '2020-01-01' as LocalDate,
    }),
  );

/** A step of a case that is refused with a code. */
export const refusedStep = (
  code: Parameters<Caller['refused']>[0],
  who: Caller,
  { id, version }: CaseRow,
  name: StepName,
  over: Record<string, unknown> = {},
) => who.refused(code, name, STEPS[name].type, { supportCaseId: id, expectedVersion: version, ...STEPS[name].input, ...over });

/** Reads of a case what the test asks for. */
export const readCase = async <Row>(who: Caller, id: string, selection: string): Promise<Row> =>
  (await who.get<{ supportCase: Row }>(`query($id: ID!) { supportCase(id: $id) { ${selection} } }`, { id })).supportCase;

/** The clocks of a case, running and met. */
export const clocksOf = async (who: Caller, { id }: Pick<CaseRow, 'id'>) =>
  (
    await readCase<{ deadlines: { kind: string; dueOn: string; metOn: string | null }[] }>(
      who,
      id,
      'deadlines { kind dueOn metOn }',
    )
  ).deadlines;

/** Those that nobody has met yet: of what kind and until when. */
export const runningClocksOf = async (who: Caller, row: Pick<CaseRow, 'id'>) =>
  (await clocksOf(who, row)).filter(({ metOn }) => metOn === null).map(({ kind, dueOn }) => [kind, dueOn]);

/** The notices of somebody, the newest first, as far as the test asks. */
export const noticeRowsOf = async <Row>(who: Caller, selection: string): Promise<readonly Row[]> =>
  (
    await who.get<{ notifications: { nodes: readonly Row[] } }>(
      `{ notifications(page: { first: 50 }) { nodes { ${selection} } } }`,
    )
  ).notifications.nodes;

/** The kinds of those notices. */
export const noticesOf = async (who: Caller): Promise<readonly string[]> =>
  (await noticeRowsOf<{ kind: string }>(who, 'kind')).map(({ kind }) => kind);

/** Opens a Za życiem case, with other answers where a test wants them. */
export const openZaZyciem = (worker: Caller, over: Record<string, unknown> = {}) =>
  worker.do<CaseRow>('openZaZyciemCase', 'OpenZaZyciemCaseInput', zaZyciemInput(over), CASE_FIELDS);

/** Opens a case from an intake; whether it was refused stands in the answer. */
export const openFrom = (worker: Caller, intake: { id: string; version: number }, idempotencyKey = randomUUID()) =>
  worker.ask<{ openCase: CaseRow | null }>(`mutation($input: OpenCaseInput!) { openCase(input: $input) { ${CASE_FIELDS} } }`, {
    input: { idempotencyKey, intakeId: intake.id, expectedVersion: intake.version },
  });

/** The codes with which several requests were refused. */
export const codesOf = (answers: readonly { errors: readonly { extensions: Record<string, unknown> }[] }[]) =>
  answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));

/** Records what the court decided later of the latest order. */
export const decideLater = async (
  who: Caller,
  { id }: Pick<CaseRow, 'id'>,
  field: 'prolongCourtOrder' | 'liftCourtOrder',
  over: Record<string, unknown>,
) => {
  const read = await readCase<{ version: number; courtOrders: { id: string }[] }>(who, id, 'version courtOrders { id }');
  return who.do<CaseRow>(
    field,
    field === 'liftCourtOrder' ? 'LiftCourtOrderInput' : 'ProlongCourtOrderInput',
    {
      supportCaseId: id,
      expectedVersion: read.version,
      courtOrderId: read.courtOrders[0]?.id,
      signature: 'III Nsm 1/26/p',
      ...over,
    },
    CASE_FIELDS,
  );
};
