import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase } from '../../kit/case-steps.js';
import { annulStep, correctStep, refusedMending } from '../../kit/mending.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const returned = (director: Caller, { id, version }: CaseRow) =>
  director.do<CaseRow>(
    'decideOnRequest',
    'DecideOnRequestInput',
    { supportCaseId: id, expectedVersion: version, outcome: 'RETURNED', reason: 'Opisz, co już próbowano.' },
    CASE_FIELDS,
  );

/** A request of 2 March that the director returned on the 4th. */
const answered = async () => {
  const office = await aCentre(server);
  const requested = await aCaseAfter(office.socialWorker, 'requestAssistant');
  server.setToday('2026-03-04');
  return { ...office, row: await returned(office.director, requested) };
};

test('A8 a returned request is answered: it is not annulled, nor dated after the answer, and its words may be mended', async () => {
  const { socialWorker, director, row } = await answered();
  server.setToday('2026-03-06');
  const built = { effect: 'decyzja o wniosku', effectDay: '2026-03-04' };
  for (const who of [socialWorker, director])
    expect(await refusedMending('STEP_IS_BUILT_ON', who, row, ['annul', 'request'])).toMatchObject({ facts: built });
  const words = { requestedOn: '2026-03-02', justification: 'Rodzina chce pomocy przy dzieciach.' };
  expect(
    await refusedMending('RECORDED_AFTER_EFFECT', socialWorker, row, ['correct', 'request'], {
      ...words,
      requestedOn: '2026-03-05',
    }),
  ).toMatchObject({ field: 'input.requestedOn', facts: built });
  expect(await correctStep(socialWorker, row, 'request', words)).toMatchObject({ stage: 'BASIS_GRANTED' });
});

test('A8 the request filed after a returned one waits alone: annulled, the case waits for another request', async () => {
  const { socialWorker, director, row } = await answered();
  await step(socialWorker, row, 'requestAssistant', { requestedOn: '2026-03-04' });
  expect(await annulStep(socialWorker, row, 'request')).toMatchObject({ stage: 'BASIS_GRANTED' });
  expect(await readCase(director, row.id, 'awaitedDecision')).toEqual({ awaitedDecision: null });
});

test('A8 of two requests the one that waits is decided, also where it is dated before the one that was returned', async () => {
  const { socialWorker, director, row } = await answered();
  await correctStep(socialWorker, row, 'request', { requestedOn: '2026-03-04', justification: 'Rodzina chce pomocy.' });
  const before = await readCase<CaseRow>(socialWorker, row.id, CASE_FIELDS);
  const again = await step(socialWorker, before, 'requestAssistant', {
    requestedOn: '2026-03-03',
    justification: 'Próbowano terapii.',
  });
  expect(await returned(director, again)).toMatchObject({ stage: 'BASIS_GRANTED' });
  const { requests } = await readCase<{ requests: unknown[] }>(director, row.id, 'requests { decision { outcome } }');
  expect(requests).toEqual([{ decision: { outcome: 'RETURNED' } }, { decision: { outcome: 'RETURNED' } }]);
});

test('A8 an assistant stands on the request that was granted, not on one returned before it', async () => {
  const { socialWorker, director, assistant, row } = await answered();
  const { id, version } = await step(socialWorker, row, 'requestAssistant', { requestedOn: '2026-03-04' });
  const given = { supportCaseId: id, expectedVersion: version, assistantId: assistant.staffMemberId };
  await director.do('assignAssistant', 'AssignAssistantInput', given);
  expect(await refusedMending('STEP_IS_BUILT_ON', socialWorker, row, ['annul', 'request'])).toMatchObject({
    facts: { effect: 'przydział asystenta' },
  });
});
