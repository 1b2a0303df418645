import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, step, zaZyciemInput } from '../../kit/case-path.js';
import { openZaZyciem, readCase, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const applyOf = (who: Caller, { family }: CaseRow, appliedOn: string) =>
  openZaZyciem(who, { newFamily: null, familyId: family.id, appliedOn });

test('L8 A9 an application of a family in support is a second basis of its case, with no clock of its own', async () => {
  const { socialWorker, director, supportCase } = await accompanied(server, true);
  server.setToday('2026-03-06');
  const before = await runningClocksOf(director, supportCase);
  const applied = await applyOf(director, supportCase, '2026-03-06');
  expect(applied).toMatchObject({ id: supportCase.id, stage: 'IN_SUPPORT', track: 'ORDINARY' });
  expect(await runningClocksOf(director, supportCase)).toEqual(before);
  expect(
    await readCase(
      socialWorker,
      supportCase.id,
      'zaZyciemApplications { appliedOn targetGroup } legalBases { kind validFrom validTo }',
    ),
  ).toEqual({
    zaZyciemApplications: [{ appliedOn: '2026-03-06', targetGroup: 'COMPLICATED_PREGNANCY' }],
    legalBases: [
      { kind: 'ZA_ZYCIEM', validFrom: '2026-03-06', validTo: null },
      { kind: 'CONSENT', validFrom: '2026-03-02', validTo: null },
    ],
  });
});

test('L8 L12 consent withdrawn ends the ordinary support and not the application: visits go on without the weekly clock', async () => {
  const { socialWorker, director, assistant, supportCase, memberIds } = await accompanied(server, true);
  const applied = await applyOf(director, supportCase, '2026-03-05');
  server.setToday('2026-03-10');
  const withdrawn = await step(socialWorker, applied, 'withdrawSupportConsent', { withdrawnOn: '2026-03-10' });
  expect(withdrawn).toMatchObject({ stage: 'IN_SUPPORT', track: 'ZA_ZYCIEM' });
  expect(await runningClocksOf(director, supportCase)).toEqual([]);
  await assistant.do('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-10'),
    kind: 'REGULAR',
  });
  const renewed = await step(socialWorker, withdrawn, 'recordSupportConsent', { signedOn: '2026-03-10' });
  expect(renewed).toMatchObject({ stage: 'IN_SUPPORT', track: 'ORDINARY' });
  expect(await runningClocksOf(director, supportCase)).toEqual([['CONTACT', '2026-03-17']]);
});

test('L8 A9 while an ordinary case is prepared, the application alone lets the director assign: no request, no qualification', async () => {
  const { socialWorker, director, assistant } = await aCentre(server);
  const offered = await aCaseAfter(socialWorker, 'presentOffer');
  const applied = await applyOf(socialWorker, offered, '2026-03-02');
  expect(applied).toMatchObject({ id: offered.id, stage: 'BASIS_GRANTED', track: 'ZA_ZYCIEM' });
  expect(await readCase(director, offered.id, 'awaitedDecision')).toEqual({ awaitedDecision: 'ASSIGNMENT' });
  const input = { supportCaseId: offered.id, assistantId: assistant.staffMemberId, expectedVersion: applied.version };
  const assigned = await director.do<CaseRow>('assignAssistant', 'AssignAssistantInput', input, CASE_FIELDS);
  expect(assigned.stage).toBe('ASSIGNED');
  expect(await step(socialWorker, assigned, 'recordSupportConsent')).toMatchObject({ stage: 'ASSIGNED', track: 'ORDINARY' });
});

test('L8 L12 an application lets a halted support go on', async () => {
  const { socialWorker, director, supportCase } = await accompanied(server);
  server.setToday('2026-03-10');
  const row = await readCase<CaseRow>(director, supportCase.id, CASE_FIELDS);
  const halted = await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-10' });
  expect(halted.stage).toBe('HALTED');
  expect(await applyOf(director, supportCase, '2026-03-10')).toMatchObject({ stage: 'IN_SUPPORT', track: 'ZA_ZYCIEM' });
});

test('L28 V5 an old document of a pregnancy is asked about, and taken once it is confirmed', async () => {
  const { socialWorker } = await aCentre(server);
  const input = zaZyciemInput({ certificateIssuedOn: '2021-02-27' });
  const refusal = await socialWorker.refused('CONFIRMATION_NEEDED', 'openZaZyciemCase', 'OpenZaZyciemCaseInput', input);
  expect(refusal['doubts']).toMatchObject([{ code: 'CERTIFICATE_OLD', field: 'input.certificateIssuedOn' }]);
  expect(await openZaZyciem(socialWorker, { certificateIssuedOn: '2021-02-27', confirmed: ['CERTIFICATE_OLD'] })).toMatchObject({
    track: 'ZA_ZYCIEM',
  });
});
