import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, newFamily, step } from '../../kit/case-path.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

test('a case by order of a court stays one when a minor parent is recorded in it', async () => {
  const { socialWorker } = await aCentre(server);
  const heard = await step(
    socialWorker,
    await aCase(socialWorker, { newFamily: newFamily('Młoda', '2009-05-05') }),
    'recordFamilyInterview',
  );
  const ordered = await step(socialWorker, heard, 'recordCourtOrder');
  expect(ordered).toMatchObject({ track: 'COURT' });
  expect(await step(socialWorker, ordered, 'recordMinorParent')).toMatchObject({ track: 'COURT' });
});
