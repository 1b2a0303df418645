import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, step } from '../../kit/case-path.js';
import { readCase, refusedStep } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

test('a minor parent gets the mandatory basis after the interview, without consent (art. 11(1a))', async () => {
  const { socialWorker } = await aCentre(server);
  const opened = await aCase(socialWorker);
  await refusedStep('INTERVIEW_REQUIRED', socialWorker, opened, 'recordMinorParent');
  const recorded = await step(socialWorker, await step(socialWorker, opened, 'recordFamilyInterview'), 'recordMinorParent');
  expect(recorded).toMatchObject({ track: 'MINOR_PARENT', stage: 'BASIS_GRANTED' });
  expect(await step(socialWorker, recorded, 'requestAssistant')).toMatchObject({ stage: 'REQUESTED' });
  expect(
    await readCase(socialWorker, recorded.id, 'minorParentRecords { institution leavesOn recordedOn } currentBasis { kind }'),
  ).toEqual({
    minorParentRecords: [{ institution: 'MOW', leavesOn: '2026-03-20', recordedOn: '2026-03-02' }],
    currentBasis: { kind: 'MINOR_PARENT' },
  });
});

test('a case by order of a court stays one when a minor parent is recorded in it', async () => {
  const { socialWorker } = await aCentre(server);
  const heard = await step(socialWorker, await aCase(socialWorker), 'recordFamilyInterview');
  const ordered = await step(socialWorker, heard, 'recordCourtOrder');
  expect(ordered).toMatchObject({ track: 'COURT' });
  expect(await step(socialWorker, ordered, 'recordMinorParent')).toMatchObject({ track: 'COURT' });
});
