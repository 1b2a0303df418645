import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CaseRow, CASE_FIELDS } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { clocksIn } from '../kit/pauses.js';
import { RHYTHM, rhythmFields, rhythmInput } from '../kit/rhythms.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, visitInput } from '../kit/visit-path.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const FIELDS = 'version days validFrom validTo corrected corrections { field oldValue newValue reason correctedBy { id } }';

/** A family met every three days since its first visit on 5 March, as its assistant wrote down, in a centre with a weekly rule. */
const oftener = async () => {
  const office = await accompanied(server, true);
  const { assistant, supportCase } = office;
  const rhythm = await assistant.do<Row>(...RHYTHM.record, rhythmInput(supportCase.id), 'id version');
  const told = (over: Record<string, unknown> = {}) => ({ rhythmId: rhythm.id, expectedVersion: rhythm.version, ...over });
  const corrected = (over: Record<string, unknown> = {}) => told({ ...rhythmFields(), reason: 'Zła liczba dni.', ...over });
  const running = async () => (await clocksIn(server, supportCase.id)).filter(({ met }) => met === null);
  return { ...office, rhythm, told, corrected, running };
};

test('D2 a rhythm is corrected by whoever recorded it, with its history, by the rules of recording, and the term follows', async () => {
  const { assistant, director, socialWorker, supportCase, corrected, running } = await oftener();
  expect(await running()).toMatchObject([{ begun: '2026-03-05', due: '2026-03-08' }]);
  for (const who of [director, socialWorker]) await who.refused('FORBIDDEN', ...RHYTHM.correct, corrected({ days: 5 }));
  await assistant.refused('RHYTHM_BEFORE_SUPPORT', ...RHYTHM.correct, corrected({ validFrom: '2026-03-04' }));
  await assistant.refused('RHYTHM_RARER_THAN_RULE', ...RHYTHM.correct, corrected({ days: 9 }));
  await assistant.refused('NOTHING_TO_CORRECT', ...RHYTHM.correct, corrected());
  const why = { reason: 'Zła liczba dni.', correctedBy: { id: assistant.staffMemberId } };
  expect(await assistant.do(...RHYTHM.correct, corrected({ days: 5, validTo: '2026-03-31' }), FIELDS)).toMatchObject({
    version: 2,
    days: 5,
    validTo: '2026-03-31',
    corrected: true,
    corrections: expect.arrayContaining([
      { field: 'days', oldValue: '3', newValue: '5', ...why },
      { field: 'validTo', oldValue: null, newValue: '2026-03-31', ...why },
    ]),
  });
  expect(await running()).toMatchObject([{ begun: '2026-03-05', due: '2026-03-10' }]);
  await assistant.refused('CONFLICT', ...RHYTHM.correct, corrected({ days: 6 }));
  // Moved behind the running term, it leaves that one to the rule.
  await assistant.do(...RHYTHM.correct, corrected({ days: 5, validFrom: '2026-03-06', expectedVersion: 2 }));
  expect(await running()).toMatchObject([{ begun: '2026-03-05', due: '2026-03-12' }]);
  const beside = rhythmInput(supportCase.id, { validTo: '2026-03-05', days: 2 });
  await assistant.do(...RHYTHM.record, beside);
  await assistant.refused('RHYTHM_OVERLAPS', ...RHYTHM.correct, corrected({ days: 5, expectedVersion: 3 }));
});

test('D2 a rhythm ends earlier by whoever leads the case, and an assistant ends their own; the rule counts from the next meeting', async () => {
  const { assistant, director, socialWorker, supportCase, memberIds, told, running } = await oftener();
  await assistant.refused('RHYTHM_NOT_SHORTER', ...RHYTHM.end, told({ validTo: '2026-03-04' }));
  const ended = await assistant.do(...RHYTHM.end, told({ validTo: '2026-03-06' }), FIELDS);
  expect(ended).toMatchObject({
    version: 2,
    validTo: '2026-03-06',
    corrections: [
      { field: 'validTo', oldValue: null, newValue: '2026-03-06', reason: 'Rodzina wraca do rytmu z zasad ośrodka.' },
    ],
  });
  await assistant.refused('RHYTHM_NOT_SHORTER', ...RHYTHM.end, told({ validTo: '2026-03-06', expectedVersion: 2 }));
  expect(await running()).toMatchObject([{ begun: '2026-03-05', due: '2026-03-08' }]);
  server.setToday('2026-03-08');
  const visit = { ...visitInput(supportCase.id, memberIds, '2026-03-08'), kind: 'REGULAR' };
  await assistant.do('recordVisit', 'RecordVisitInput', visit);
  expect(await running()).toMatchObject([{ begun: '2026-03-08', due: '2026-03-15' }]);
  // What the director asks of an assistant is not theirs to end.
  const asked = await director.do<Row>(
    ...RHYTHM.record,
    rhythmInput(supportCase.id, { days: 2, validFrom: '2026-03-08' }),
    'id version',
  );
  const end = { rhythmId: asked.id, expectedVersion: 1, validTo: '2026-03-10' };
  await assistant.refused('FORBIDDEN', ...RHYTHM.end, end);
  await socialWorker.do(...RHYTHM.end, end);
});

test('D2 an annulled rhythm stays with its reason and counts nowhere: the term follows the rule, and its days are free', async () => {
  const { assistant, socialWorker, supportCase, told, running } = await oftener();
  await socialWorker.refused('FORBIDDEN', ...RHYTHM.annul, told({ reason: 'Inna rodzina.' }));
  for (const reason of ['Inna rodzina.', 'Drugi raz.'])
    expect(
      await assistant.do(
        ...RHYTHM.annul,
        told({ reason, expectedVersion: reason === 'Inna rodzina.' ? 1 : 2 }),
        'version annulmentReason viewerMayCorrect viewerMayAnnul viewerMayEnd',
      ),
    ).toEqual({
      version: 2,
      annulmentReason: 'Inna rodzina.',
      viewerMayCorrect: false,
      viewerMayAnnul: false,
      viewerMayEnd: false,
    });
  expect(await running()).toMatchObject([{ begun: '2026-03-05', due: '2026-03-12' }]);
  await assistant.refused('ALREADY_ANNULLED', ...RHYTHM.end, told({ expectedVersion: 2, validTo: '2026-03-08' }));
  expect(await readCase(socialWorker, supportCase.id, 'meetingRhythmToday { id }')).toEqual({ meetingRhythmToday: null });
  await assistant.do(...RHYTHM.record, rhythmInput(supportCase.id, { days: 6 }));
  expect(await running()).toMatchObject([{ begun: '2026-03-05', due: '2026-03-11' }]);
});

test('D2 after the end of a case the director corrects a rhythm, within the support', async () => {
  const { assistant, director, supportCase, corrected, told } = await oftener();
  server.setToday('2026-03-18');
  const { version } = await readCase<CaseRow>(director, supportCase.id, CASE_FIELDS);
  const closing = { supportCaseId: supportCase.id, expectedVersion: version, closedOn: '2026-03-16', reason: 'MOVED_AWAY' };
  await director.do('closeCase', 'CloseCaseInput', closing);
  await assistant.refused('NOT_FOUND', ...RHYTHM.correct, corrected({ days: 4 }));
  await director.refused('RHYTHM_AFTER_SUPPORT', ...RHYTHM.correct, corrected({ validTo: '2026-03-17' }));
  await director.do(...RHYTHM.correct, corrected({ validTo: '2026-03-16', days: 14 }));
  await director.refused('CONFLICT', ...RHYTHM.end, told({ validTo: '2026-03-10' }));
});
