import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CASE_STAGES, CASE_TRACKS, type CaseStage } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ReliefRequest, SupportCase } from '@asysta/services/modules/cases/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from '../../kit/caller.js';
import {
  aCase,
  aCaseAfter,
  aCaseToAssign,
  CASE_FIELDS,
  type CaseRow,
  intakeInput,
  step,
  type StepName,
} from '../../kit/case-path.js';
import { readCase, refusedStep, withRule } from '../../kit/case-steps.js';
import { aFile } from '../../kit/files.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre, type World } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

describe('A8 the request', () => {
  test('L13 is refused while the latest interview finds no assistant necessary, and a new interview opens it (art. 11(3))', async () => {
    const { socialWorker } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    server.setToday('2026-03-03');
    const doubted = await step(socialWorker, consented, 'recordFamilyInterview', {
      conductedOn: '2026-03-03',
      assistantNecessary: false,
    });
    expect(doubted.viewerMay).not.toContain('REQUEST_ASSISTANT');
    const request = { requestedOn: '2026-03-03' };
    const refusal = await refusedStep('ASSISTANT_NOT_NECESSARY', socialWorker, doubted, 'requestAssistant', request);
    expect(refusal['userMessage']).toContain('art. 11 ust. 3');
    server.setToday('2026-03-04');
    const found = await step(socialWorker, doubted, 'recordFamilyInterview', { conductedOn: '2026-03-04' });
    expect(await step(socialWorker, found, 'requestAssistant', { requestedOn: '2026-03-04' })).toMatchObject({
      stage: 'REQUESTED',
    });
  });

  test('A14 is all that a centre without the rule of qualification asks for: the director assigns on it, and qualifies nobody', async () => {
    const { socialWorker, director, assistant } = await aCentre(server);
    const requested = await aCaseToAssign(socialWorker, director);
    expect(requested.stage).toBe('REQUESTED');
    expect(await readCase(director, requested.id, 'viewerMay awaitedDecision rulesInForce')).toEqual({
      viewerMay: expect.not.arrayContaining(['QUALIFY_FAMILY']) as string[],
      awaitedDecision: 'ASSIGNMENT',
      rulesInForce: [],
    });
    await refusedStep('QUALIFICATION_NOT_USED', director, requested, 'qualifyFamily');
    const assigned = await director.do<CaseRow>(
      'assignAssistant',
      'AssignAssistantInput',
      assignment(requested, assistant),
      CASE_FIELDS,
    );
    expect(assigned.stage).toBe('ASSIGNED');
  });

  test('A14 where the centre qualifies, nobody is assigned before', async () => {
    const { centre, socialWorker, director, assistant } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    expect(await readCase(director, requested.id, 'awaitedDecision rulesInForce')).toEqual({
      awaitedDecision: 'QUALIFICATION',
      rulesInForce: ['QUALIFICATION'],
    });
    const early = assignment(requested, assistant);
    await director.refused('QUALIFICATION_REQUIRED', 'assignAssistant', 'AssignAssistantInput', early);
    const qualified = await step(director, requested, 'qualifyFamily');
    await director.do('assignAssistant', 'AssignAssistantInput', assignment(qualified, assistant));
  });
});

const assignment = ({ id, version }: CaseRow, assistant: Caller) => ({
  supportCaseId: id,
  expectedVersion: version,
  assistantId: assistant.staffMemberId,
});

test('A4 A5 L1 a centre without rules takes the consent without a record of the offer, orally', async () => {
  const { socialWorker } = await aCentre(server);
  const diagnosed = await aCaseAfter(socialWorker, 'recordDiagnosis');
  expect(diagnosed.viewerMay).toContain('RECORD_CONSENT');
  const consented = await step(socialWorker, diagnosed, 'recordSupportConsent', { form: 'ORAL_RECORDED' });
  expect(await step(socialWorker, consented, 'requestAssistant')).toMatchObject({ stage: 'REQUESTED' });
});

describe('L17 U13 what is dated before its cause is refused with both days', () => {
  /** Where the case stands, the step, its field, a day too early, and the record it is told to follow. */
  const EARLY: readonly (readonly [after: StepName | null, name: StepName, field: string, day: string, cause: string])[] = [
    [null, 'recordFamilyInterview', 'conductedOn', '1900-01-01', 'zgłoszenie'],
    [null, 'recordConsentRefusal', 'refusedOn', '2026-03-01', 'zgłoszenie'],
    ['recordFamilyInterview', 'recordDiagnosis', 'madeOn', '2026-03-01', 'wywiad'],
    ['recordDiagnosis', 'presentOffer', 'presentedOn', '2026-03-01', 'diagnoza'],
    ['presentOffer', 'recordSupportConsent', 'signedOn', '2026-03-01', 'przedstawienie oferty'],
    ['recordSupportConsent', 'requestAssistant', 'requestedOn', '2020-03-01', 'zgoda rodziny'],
  ];

  test.each(EARLY)('after %s, %s by %s of %s: behind %s', async (after, name, field, day, cause) => {
    const { socialWorker } = await aCentre(server);
    const row = await (after === null ? aCase(socialWorker) : aCaseAfter(socialWorker, after as 'recordDiagnosis'));
    const refusal = await refusedStep('RECORDED_BEFORE_CAUSE', socialWorker, row, name, { [field]: day });
    expect(refusal).toMatchObject({ field: `input.${field}`, facts: { day, cause, causeDay: '2026-03-02' } });
    expect(refusal['userMessage']).toContain('2 marca 2026');
  });

  test('and no intake is older than the work of assistants', async () => {
    const { socialWorker } = await aCentre(server);
    const early = intakeInput({ receivedOn: '1900-01-01' });
    const refusal = await socialWorker.refused('DATE_TOO_EARLY', 'registerIntake', 'RegisterIntakeInput', early);
    expect(refusal).toMatchObject({ field: 'input.receivedOn' });
  });
});

interface Waiting {
  readonly id: string;
  readonly awaitedDecision: string | null;
}

interface Page {
  readonly nodes: readonly Waiting[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PAGE = `query($filter: SupportCaseFilter, $after: String) { supportCases(filter: $filter, page: { first: 100, after: $after }) {
  nodes { id awaitedDecision } pageInfo { hasNextPage endCursor } } }`;

const waiting = async (who: Caller, filter: object | null, after: string | null = null): Promise<readonly Waiting[]> => {
  const { nodes, pageInfo } = (await who.get<{ supportCases: Page }>(PAGE, { filter, after })).supportCases;
  return pageInfo.hasNextPage ? [...nodes, ...(await waiting(who, filter, pageInfo.endCursor))] : nodes;
};

/** A family whose assistant is there, and perhaps asks to be relieved. */
const accompaniedFile = async (
  centre: World,
  assistant: Caller,
  facts: { stage: CaseStage; basisTo: string | null; relief: boolean },
) => {
  const { caseId } = await aFile(centre, { ...facts, assistantId: assistant.staffMemberId });
  if (!facts.relief) return;
  await centre.inside((em) =>
    em.create(ReliefRequest, {
      id: randomIds(),
      supportCase: caseId,
      requestedBy: assistant.staffMemberId,
      requestedOn: '2026-03-01' as LocalDate,
      reason: 'Nie mogę tu dłużej pracować.',
    }),
  );
};

test.each([
  { rules: ['QUALIFICATION'], counts: { QUALIFICATION: 1, ASSIGNMENT: 18, RELIEF: 6, WITHDRAWAL: 10 } },
  { rules: [], counts: { QUALIFICATION: 0, ASSIGNMENT: 19, RELIEF: 6, WITHDRAWAL: 10 } },
] as const)(
  'what awaits the director is listed as each case says of itself, at every stage of every track, by $rules',
  async ({ rules, counts }) => {
    const { centre, director, assistant } = await aCentre(server);
    for (const key of rules) await withRule(centre, key, null);
    for (const track of CASE_TRACKS)
      for (const stage of CASE_STAGES)
        for (const basisTo of [null, '2026-03-01']) {
          const closed = stage === 'CLOSED' ? { closedOn: '2026-03-01' } : {};
          const { caseId } = await aFile(centre, { stage, basisTo, ...closed });
          await centre.inside(async (em) => {
            (await em.findOneOrFail(SupportCase, { id: caseId })).track = track;
          });
        }
    for (const stage of ['ASSIGNED', 'IN_SUPPORT', 'HALTED'] as const)
      for (const relief of [true, false])
        for (const basisTo of [null, '2026-03-01']) await accompaniedFile(centre, assistant, { stage, basisTo, relief });
    const all = await waiting(director, null);
    expect(all).toHaveLength(116);
    for (const awaits of ['QUALIFICATION', 'ASSIGNMENT', 'RELIEF', 'WITHDRAWAL'] as const) {
      const expected = all.filter(({ awaitedDecision }) => awaitedDecision === awaits);
      expect(expected, awaits).toHaveLength(counts[awaits]);
      expect(await waiting(director, { awaits }), awaits).toEqual(expected);
    }
  },
);
