import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCentreWithPage } from '../kit/centre-page.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';

const WHOLE = `id version name address validFrom validTo source annulledAt annulmentReason recordedBy { id }
  corrections { field oldValue newValue reason }`;

interface Court {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const anOffice = () => aCentreWithPage(server);

const [FIRST, SECOND] = ['Sąd Rejonowy w A., III Wydział Rodzinny i Nieletnich', 'Sąd Rejonowy w B., IV Wydział Rodzinny'];

const written = (over: Record<string, unknown> = {}) => ({
  name: FIRST,
  address: 'ul. Sądowa 1, 30-001 A.',
  validFrom: '2020-01-01',
  source: 'rozporządzenie o właściwości sądów',
  ...over,
});

const record = (by: Caller, over: Record<string, unknown> = {}) =>
  by.do<Court>('recordCompetentCourt', 'RecordCompetentCourtInput', written(over), WHOLE);

const courtsOf = async (who: Caller) =>
  (await who.get<{ centre: { competentCourts: readonly Court[] } }>(`{ centre { competentCourts { ${WHOLE} } } }`)).centre
    .competentCourts;

/** The court that a form proposes on a day. */
const courtOn = async (who: Caller, day: string) =>
  (await courtsOf(who)).find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo))?.name ?? null;

describe('A6 A7 point 6 the competent court is a dated record', () => {
  test('A6 A7 the director records it; the next one ends it the day before, and both stay readable by their days', async () => {
    const { director, socialWorker, assistant } = await anOffice();
    expect(await record(director)).toMatchObject({ name: FIRST, validTo: null, recordedBy: { id: director.staffMemberId } });
    await record(director, { name: SECOND, validFrom: '2026-04-01', source: 'rozporządzenie z 2026 r.' });
    expect(await courtsOf(socialWorker)).toMatchObject([
      { name: SECOND, validFrom: '2026-04-01', validTo: null, corrections: [] },
      {
        name: FIRST,
        validFrom: '2020-01-01',
        validTo: '2026-03-31',
        corrections: [{ field: 'validTo', oldValue: null, newValue: '2026-03-31', reason: 'rozporządzenie z 2026 r.' }],
      },
    ]);
    expect(await courtOn(assistant, '2019-12-31')).toBeNull();
    expect(await courtOn(assistant, '2026-03-31')).toBe(FIRST);
    expect(await courtOn(assistant, '2026-04-01')).toBe(SECOND);
  });

  test('A6 A7 on one day one court is competent: an overlap is refused by name, and nobody but the director records one', async () => {
    const { director, socialWorker } = await anOffice();
    await record(director, { validTo: '2025-12-31', confirmed: ['NO_COURT_AFTER'] });
    const refusal = await director.refused(
      'COMPETENT_COURT_OVERLAPS',
      'recordCompetentCourt',
      'RecordCompetentCourtInput',
      written({ name: SECOND, validFrom: '2025-12-31' }),
    );
    expect(refusal).toMatchObject({ field: 'input.validFrom' });
    expect(refusal['userMessage']).toContain(`${FIRST} (od 1 stycznia 2020)`);
    const backwards = { name: SECOND, validFrom: '2026-02-01', validTo: '2026-01-01' };
    await director.refused('PERIOD_INVALID', 'recordCompetentCourt', 'RecordCompetentCourtInput', written(backwards));
    await director.refused('BAD_USER_INPUT', 'recordCompetentCourt', 'RecordCompetentCourtInput', written({ address: ' ' }));
    await socialWorker.refused('FORBIDDEN', 'recordCompetentCourt', 'RecordCompetentCourtInput', written());
  });

  test('A6 A7 days without any court are asked about, whether one is recorded, corrected or annulled, and may then stay', async () => {
    const { director } = await anOffice();
    const asked = async (name: string, type: string, input: Record<string, unknown>) =>
      (await director.refused('CONFIRMATION_NEEDED', name, type, input))['doubts'];
    const ends = { validTo: '2025-12-31' };
    expect(await asked('recordCompetentCourt', 'RecordCompetentCourtInput', written(ends))).toMatchObject([
      { code: 'NO_COURT_AFTER', field: 'input.validTo' },
    ]);
    const first = await record(director, { ...ends, confirmed: ['NO_COURT_AFTER'] });
    const late = { name: SECOND, validFrom: '2026-02-01' };
    expect(await asked('recordCompetentCourt', 'RecordCompetentCourtInput', written(late))).toMatchObject([
      {
        code: 'NO_COURT_BETWEEN',
        userMessage: 'Od 1 stycznia 2026 do 31 stycznia 2026 żaden sąd nie byłby wpisany jako właściwy. Czy tak ma być?',
      },
    ]);
    const second = await record(director, { ...late, confirmed: ['NO_COURT_BETWEEN'] });
    const correction = {
      competentCourtId: first.id,
      expectedVersion: first.version,
      ...written({ validTo: '2026-01-31' }),
      reason: 'Zły dzień.',
    };
    const mended = await director.do<Court>('correctCompetentCourt', 'CorrectCompetentCourtInput', correction, WHOLE);
    expect(mended).toMatchObject({ validTo: '2026-01-31', corrections: [{ field: 'validTo', reason: 'Zły dzień.' }] });
    await director.refused('CONFLICT', 'correctCompetentCourt', 'CorrectCompetentCourtInput', correction);
    const gone = { competentCourtId: second.id, expectedVersion: second.version, reason: 'Pomyłka.' };
    expect(await asked('annulCompetentCourt', 'AnnulCompetentCourtInput', gone)).toMatchObject([{ code: 'NO_COURT_AFTER' }]);
    const annulled = await director.do<Court>(
      'annulCompetentCourt',
      'AnnulCompetentCourtInput',
      { ...gone, confirmed: ['NO_COURT_AFTER'] },
      WHOLE,
    );
    expect(annulled).toMatchObject({ name: SECOND, annulmentReason: 'Pomyłka.' });
    await director.refused('ALREADY_ANNULLED', 'correctCompetentCourt', 'CorrectCompetentCourtInput', {
      ...written(late),
      competentCourtId: second.id,
      expectedVersion: annulled.version,
      reason: 'Jednak nie.',
    });
  });

  test('A6 A7 a letter and an order keep the court they were written with, whichever becomes competent later', async () => {
    const { director, socialWorker } = await anOffice();
    await record(director);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { court: FIRST });
    const refused = await step(socialWorker, ordered, 'recordConsentRefusal');
    const { refusals } = await readCase<{ refusals: { id: string }[] }>(director, refused.id, 'refusals { id }');
    await director.do<CaseRow>(
      'decideOnCourtNotification',
      'DecideOnCourtNotificationInput',
      {
        supportCaseId: refused.id,
        expectedVersion: refused.version,
        refusalId: refusals[0]?.id,
        decision: 'NOTIFY',
        reason: 'Rodzina nie wykonuje postanowienia.',
        courtName: await courtOn(director, '2026-03-02'),
        letterOn: '2026-03-02',
      },
      CASE_FIELDS,
    );
    await record(director, { name: SECOND, validFrom: '2026-03-02' });
    expect(await courtOn(director, '2026-03-02')).toBe(SECOND);
    expect(await readCase(director, refused.id, 'refusals { courtName letterOn } courtOrders { court }')).toEqual({
      refusals: [{ courtName: FIRST, letterOn: '2026-03-02' }],
      courtOrders: [{ court: FIRST }],
    });
  });
});
