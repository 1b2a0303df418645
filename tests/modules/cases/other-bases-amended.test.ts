import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decide, propose, refusedProposal } from '../../kit/amending.js';
import { aCase, newFamily, step } from '../../kit/case-path.js';
import { openZaZyciem, readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const LEDGER = 'legalBases { kind validFrom validTo }';

test('L8 N2 a Za życiem application is corrected by two people: its day moves the basis, its certificate is checked again', async () => {
  const { director, socialWorker } = await aCentre(server);
  const { id } = await openZaZyciem(socialWorker);
  const what = 'ZA_ZYCIEM';
  await refusedProposal('CERTIFICATE_INVALID', socialWorker, id, { what, appliedOn: '2026-02-20' });
  await refusedProposal('CERTIFICATE_INVALID', socialWorker, id, { what, targetGroup: 'CHILD_CONDITION' });
  await refusedProposal('CONFIRMATION_NEEDED', socialWorker, id, { what, certificateIssuedOn: '2025-02-20' });
  await propose(socialWorker, id, what, { appliedOn: '2026-02-28', applicant: 'ojciec' });
  await decide(director, id, 'CONFIRMED');
  expect(await readCase(director, id, `zaZyciemApplications { appliedOn applicant } ${LEDGER}`)).toEqual({
    zaZyciemApplications: [{ appliedOn: '2026-02-28', applicant: 'ojciec' }],
    legalBases: [{ kind: 'ZA_ZYCIEM', validFrom: '2026-02-28', validTo: null }],
  });
});

test('L8 N2 the day on which the assistant came stays covered: an application is not corrected to a later one', async () => {
  const { director, socialWorker, assistant } = await aCentre(server);
  const { id, version } = await openZaZyciem(socialWorker, { appliedOn: '2026-03-01' });
  const input = { supportCaseId: id, assistantId: assistant.staffMemberId, expectedVersion: version };
  await director.do('assignAssistant', 'AssignAssistantInput', input);
  server.setToday('2026-03-12');
  const what = 'ZA_ZYCIEM';
  const refusal = await refusedProposal('ASSIGNMENT_LEFT_BARE', socialWorker, id, { what, appliedOn: '2026-03-10' });
  expect(refusal).toMatchObject({ field: 'input.appliedOn', facts: { day: '2026-03-02' } });
  await propose(socialWorker, id, what, { appliedOn: '2026-03-02' });
  await decide(director, id, 'CONFIRMED');
  expect(await readCase(director, id, LEDGER)).toEqual({
    legalBases: [{ kind: 'ZA_ZYCIEM', validFrom: '2026-03-02', validTo: null }],
  });
});

test('N2 the record of a minor parent is corrected by two people, as long as the parent leaves as a minor', async () => {
  const { director, socialWorker } = await aCentre(server);
  const opened = await aCase(socialWorker, { newFamily: newFamily('Młoda', '2008-05-05') });
  const { id } = await step(socialWorker, await step(socialWorker, opened, 'recordFamilyInterview'), 'recordMinorParent');
  await refusedProposal('NOT_A_MINOR_PARENT', socialWorker, id, { what: 'MINOR_PARENT', leavesOn: '2026-05-06' });
  await propose(socialWorker, id, 'MINOR_PARENT', { institution: 'MOS', leavesOn: '2026-04-01' });
  await decide(director, id, 'CONFIRMED');
  expect(await readCase(director, id, `minorParentRecords { institution leavesOn } ${LEDGER}`)).toEqual({
    minorParentRecords: [{ institution: 'MOS', leavesOn: '2026-04-01' }],
    legalBases: [{ kind: 'MINOR_PARENT', validFrom: '2026-03-02', validTo: null }],
  });
});
