import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { propose, refusedToConfirm } from '../kit/amending.js';
import type { Caller } from '../kit/caller.js';
import { CASE_FIELDS, type CaseRow, step, STEPS } from '../kit/case-path.js';
import { noticesOf, openZaZyciem, readCase, withRule } from '../kit/case-steps.js';
import { held } from '../kit/caseload.js';
import { aFile } from '../kit/files.js';
import { atNight } from '../kit/night.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, type World } from '../kit/world.js';

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

/** Fifteen families that take a place and one by „Za życiem” alone, which takes none. */
const overfull = async () => {
  const office = await full(true);
  const { centre, assistant } = office;
  await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, basisTo: null });
  return office;
};

const endRule = async (centre: World, director: Caller, lastOn: string) => {
  const [rule] = await server.peek<{ id: string; version: number }>('select id, version from local_rule where tenant_id = $1', [
    centre.party.id,
  ]);
  const input = { localRuleId: rule?.id, expectedVersion: rule?.version, lastOn, reason: 'Koordynacja to ta sama praca.' };
  return director.do('endLocalRule', 'EndLocalRuleInput', input);
};

const tonight = (centre: World) => atNight(server, 'tell-of-full-hands', centre);

const exceededFor = async (who: Caller) => (await noticesOf(who)).filter((kind) => kind === 'CASELOAD_EXCEEDED');

const beyond = (field: string, day: string) => [{ code: 'PLACE_BEYOND_LIMIT', field, userMessage: expect.stringContaining(day) }];

const inputOf = (name: 'recordSupportConsent' | 'recordCourtOrder', row: CaseRow, over: object = {}) => ({
  supportCaseId: row.id,
  expectedVersion: row.version,
  ...STEPS[name].input,
  ...over,
});

describe('L15 art. 15(4) a family that begins to take a place that its assistant does not have is seen by somebody', () => {
  test.each([
    ['recordSupportConsent', 'RecordSupportConsentInput', 'input.signedOn', {}],
    ['recordCourtOrder', 'RecordCourtOrderInput', 'input.issuedOn', { issuedOn: '2026-03-02' }],
  ] as const)('L15 %s: whoever enters it is asked, and with a yes the director is told', async (name, type, field, over) => {
    const { socialWorker, director, first } = await overfull();
    const refusal = await socialWorker.refused('CONFIRMATION_NEEDED', name, type, inputOf(name, first, over));
    expect(refusal['doubts']).toMatchObject(beyond(field, '2 marca 2026'));
    expect(await loadOf(director)).toMatchObject([{ families: 16, countedFamilies: 15 }]);
    expect(await exceededFor(director)).toEqual([]);
    await socialWorker.do(name, type, inputOf(name, first, { ...over, confirmed: ['PLACE_BEYOND_LIMIT'] }));
    expect(await loadOf(director)).toMatchObject([{ families: 16, countedFamilies: 16 }]);
    expect(await exceededFor(director)).toEqual(['CASELOAD_EXCEEDED']);
  });

  test('L15 nobody is asked where there is room, where the family took its place before, or has no assistant', async () => {
    const { centre, socialWorker, director, assistant, first, next } = await full(true);
    await step(socialWorker, next, 'recordSupportConsent');
    const agreed = await step(socialWorker, first, 'recordSupportConsent');
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId, basisTo: null });
    await step(socialWorker, agreed, 'recordCourtOrder', { issuedOn: '2026-03-02' });
    expect(await exceededFor(director)).toEqual([]);
  });

  test('L15 L19 a correction that makes it take one on a day when there was none is refused, and names the day', async () => {
    const { centre, socialWorker, director, assistant, first } = await full(true);
    await held(centre, assistant, 1, { assignedOn: '2026-03-02', endedOn: '2026-03-05' });
    server.setToday('2026-03-06');
    await step(socialWorker, first, 'recordSupportConsent', { signedOn: '2026-03-05' });
    await propose(socialWorker, first.id, 'CONSENT', { signedOn: '2026-03-04' });
    const refusal = await refusedToConfirm('CASELOAD_LIMIT_REACHED', director, first.id);
    expect(refusal['facts']).toEqual({ limit: 15, day: '2026-03-04' });
    expect(await exceededFor(director)).toEqual([]);
  });

  test('L15 the end of the rule that put such families apart is told to the director the night after, once', async () => {
    const { centre, director, assistant } = await overfull();
    await endRule(centre, director, '2026-03-04');
    server.setToday('2026-03-04');
    await tonight(centre);
    expect(await exceededFor(director)).toEqual([]);
    server.setToday('2026-03-05');
    for (let time = 0; time < 2; time += 1) await tonight(centre);
    expect(await exceededFor(director)).toEqual(['CASELOAD_EXCEEDED']);
    expect(await loadOf(director)).toMatchObject([{ families: 16, countedFamilies: 16 }]);
    const audit = await server.peek(
      "select subject_kind, subject_ids from audit_entry where tenant_id = $1 and event = 'CASELOAD_EXCEEDED'",
      [centre.party.id],
    );
    expect(audit).toEqual([{ subject_kind: 'staff-member', subject_ids: [assistant.staffMemberId] }]);
  });

  test('L15 where everybody has room after the rule, nobody is told', async () => {
    const { centre, director } = await full(true);
    await endRule(centre, director, '2026-03-04');
    server.setToday('2026-03-05');
    await tonight(centre);
    expect(await exceededFor(director)).toEqual([]);
  });
});
