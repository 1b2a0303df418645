import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { CASE_FIELDS, type CaseRow, step } from '../kit/case-path.js';
import { openZaZyciem, readCase, withRule } from '../kit/case-steps.js';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const assigning = (row: CaseRow, assistant: Caller) => ({
  supportCaseId: row.id,
  assistantId: assistant.staffMemberId,
  expectedVersion: row.version,
});

const assign = (by: Caller, row: CaseRow, assistant: Caller) =>
  by.do<CaseRow>('assignAssistant', 'AssignAssistantInput', assigning(row, assistant), CASE_FIELDS);

const loadOf = async (who: Caller) =>
  (await who.get<{ assistantCaseloads: object[] }>('{ assistantCaseloads { families zaZyciemFamilies countedFamilies limit } }'))
    .assistantCaseloads;

/** An assistant of fourteen families by consent and one by „Za życiem” alone, and one more that applied. */
const full = async (apart: boolean) => {
  const office = await aCentre(server);
  const { centre, socialWorker, director, assistant } = office;
  if (apart) await withRule(centre, 'ZA_ZYCIEM_APART', null);
  for (let position = 0; position < 14; position++)
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, basisTo: null });
  const first = await assign(director, await openZaZyciem(socialWorker), assistant);
  return { ...office, first, next: await openZaZyciem(socialWorker) };
};

describe('A9 N33 whether families by „Za życiem” alone count towards the fifteen', () => {
  test('they do where the centre says nothing, and the load shows them apart', async () => {
    const { director, assistant, next } = await full(false);
    expect(await loadOf(director)).toEqual([{ families: 15, zaZyciemFamilies: 1, countedFamilies: 15, limit: 15 }]);
    expect(await readCase(director, next.id, 'takesAPlace')).toEqual({ takesAPlace: true });
    await director.refused('CASELOAD_LIMIT_REACHED', 'assignAssistant', 'AssignAssistantInput', assigning(next, assistant));
  });

  test('by a rule of the centre they do not: one more comes, and a family by consent still has its place', async () => {
    const { centre, director, assistant, next } = await full(true);
    expect(await loadOf(director)).toEqual([{ families: 15, zaZyciemFamilies: 1, countedFamilies: 14, limit: 15 }]);
    await assign(director, next, assistant);
    expect(await readCase(director, next.id, 'takesAPlace')).toEqual({ takesAPlace: false });
    const { caseId } = await aFile(centre, { stage: 'QUALIFIED', basisTo: null });
    expect(await readCase(director, caseId, 'takesAPlace')).toEqual({ takesAPlace: true });
    await assign(director, await readCase<CaseRow>(director, caseId, CASE_FIELDS), assistant);
    expect(await loadOf(director)).toEqual([{ families: 17, zaZyciemFamilies: 2, countedFamilies: 15, limit: 15 }]);
    const { caseId: another } = await aFile(centre, { stage: 'QUALIFIED', basisTo: null });
    const row = await readCase<CaseRow>(director, another, CASE_FIELDS);
    await director.refused('CASELOAD_LIMIT_REACHED', 'assignAssistant', 'AssignAssistantInput', assigning(row, assistant));
  });

  test('one that agrees beside its application takes a place from that day', async () => {
    const { socialWorker, director, assistant, first, next } = await full(true);
    await step(socialWorker, first, 'recordSupportConsent');
    expect(await loadOf(director)).toEqual([{ families: 15, zaZyciemFamilies: 0, countedFamilies: 15, limit: 15 }]);
    await assign(director, next, assistant);
  });

  test('the director sees before setting it how many cases it is about, and it says nothing of a case by consent', async () => {
    const { director, first } = await full(false);
    const effect = await director.get<{ localRuleEffect: object }>(
      '{ localRuleEffect(key: ZA_ZYCIEM_APART, validFrom: "2026-03-02") { concerned running starting } }',
    );
    expect(effect.localRuleEffect).toEqual({ concerned: 2, running: 0, starting: 0 });
    await director.do('setLocalRule', 'SetLocalRuleInput', {
      key: 'ZA_ZYCIEM_APART',
      days: null,
      source: 'zarządzenie nr 4/2026',
      validFrom: '2026-03-02',
      reason: 'Koordynacja to inna praca.',
    });
    expect(await loadOf(director)).toMatchObject([{ families: 15, countedFamilies: 14 }]);
    expect(await readCase(director, first.id, 'rulesInForce')).toEqual({ rulesInForce: [] });
  });
});
