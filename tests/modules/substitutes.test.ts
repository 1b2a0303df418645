import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Caller } from '../kit/caller.js';
import { noticesOf, readCase } from '../kit/case-steps.js';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, type World } from '../kit/world.js';

const [EVE, FIRST, LAST, AFTER] = ['2026-03-02', '2026-03-09', '2026-03-20', '2026-03-21'];
const TYPE = 'AppointSubstituteInput';
const WHOLE = `id version role validFrom validTo note annulledAt substitute { id } insteadOf { id } decidedBy { id } decidedOn
  supportCase { id } corrections { field oldValue newValue reason }`;

interface Substitution {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday(EVE));
afterAll(() => server.stop());

const wanted = (whom: Caller, by: Caller, over: Record<string, unknown> = {}) => ({
  insteadOfId: whom.staffMemberId,
  substituteId: by.staffMemberId,
  validFrom: FIRST,
  validTo: LAST,
  note: 'Klucz do furtki jest u sąsiadki.',
  ...over,
});

const appoint = (head: Caller, whom: Caller, by: Caller, over: Record<string, unknown> = {}) =>
  head.do<Substitution>('appointSubstitute', TYPE, wanted(whom, by, over), WHOLE);

const sees = async (who: Caller, familyId: string) => (await who.ask(`{ family(id: "${familyId}") { id } }`)).errors.length === 0;

const seesOn = async (who: Caller, familyId: string, days: readonly string[]) => {
  const seen: boolean[] = [];
  for (const day of days) {
    server.setToday(day);
    seen.push(await sees(who, familyId));
  }
  return seen;
};

const aSubstituted = async (facts: { restricted?: boolean; unitId?: string } = {}) => {
  const people = await aCentre(server);
  const { centre, assistant, socialWorker } = people;
  const [other, colleague] = [
    await centre.hire('Druga asystentka', { role: 'FAMILY_ASSISTANT' }),
    await centre.hire('Druga pracownica', { role: 'SOCIAL_WORKER' }),
  ];
  const carried = { assistantId: assistant.staffMemberId, socialWorkerId: socialWorker.staffMemberId };
  const file = await aFile(centre, { stage: 'IN_SUPPORT', basisTo: null, ...carried, ...facts });
  return { ...people, ...file, other, colleague, carried };
};

const another = (centre: World, carried: object) => aFile(centre, { stage: 'IN_SUPPORT', basisTo: null, ...carried });

describe('L5 D7 A8 who stands in', () => {
  test.each(['assistant', 'socialWorker'] as const)(
    'L5 A8 sees all families of the %s between the two days and on no other, and both are told',
    async (whose) => {
      const world = await aSubstituted();
      const { centre, director, carried, familyId } = world;
      const [whom, by] = whose === 'assistant' ? [world.assistant, world.other] : [world.socialWorker, world.colleague];
      const second = await another(centre, carried);
      const strange = await another(centre, {});
      const decided = await appoint(director, whom, by);
      expect(decided).toMatchObject({
        role: whose === 'assistant' ? 'FAMILY_ASSISTANT' : 'SOCIAL_WORKER',
        substitute: { id: by.staffMemberId },
        insteadOf: { id: whom.staffMemberId },
        decidedBy: { id: director.staffMemberId },
        decidedOn: EVE,
        supportCase: null,
      });
      expect([await noticesOf(by), await noticesOf(whom)]).toEqual([['STANDING_IN'], ['STOOD_IN_FOR']]);
      const days = [EVE, '2026-03-08', FIRST, LAST, AFTER];
      expect(await seesOn(by, familyId, days)).toEqual([false, false, true, true, false]);
      expect(await seesOn(by, second.familyId, days)).toEqual([false, false, true, true, false]);
      expect(await seesOn(by, strange.familyId, days)).toEqual([false, false, false, false, false]);
      expect(await seesOn(whom, familyId, days)).toEqual([true, true, true, true, true]);
    },
  );

  test('L5 in one case sees that family alone, and the card of the case says who stands in and until when', async () => {
    const { centre, director, assistant, other, familyId, caseId, carried } = await aSubstituted();
    const second = await another(centre, carried);
    await appoint(director, assistant, other, { supportCaseId: caseId });
    expect(await seesOn(other, second.familyId, [FIRST])).toEqual([false]);
    expect(await sees(other, familyId)).toBe(true);
    expect(
      await readCase(other, caseId, 'substitutes { role name insteadOf validTo } viewerMayRecordVisit assistant { id }'),
    ).toEqual({
      substitutes: [{ role: 'FAMILY_ASSISTANT', name: 'Druga asystentka', insteadOf: 'Asystentka', validTo: LAST }],
      viewerMayRecordVisit: true,
      assistant: { id: assistant.staffMemberId },
    });
    expect(await readCase(director, second.caseId, 'substitutes { name }')).toEqual({ substitutes: [] });
    server.setToday(AFTER);
    expect(await readCase(director, caseId, 'substitutes { name }')).toEqual({ substitutes: [] });
  });

  test('L5 access ends the day after an early end, at once when it is annulled, and with a hand-over of the case', async () => {
    const { centre, director, socialWorker, colleague, familyId, caseId, assistant, other } = await aSubstituted();
    const decided = await appoint(director, socialWorker, colleague);
    server.setToday('2026-03-12');
    const ended = await director.do<Substitution>(
      'endSubstitution',
      'EndSubstitutionInput',
      { substitutionId: decided.id, expectedVersion: decided.version, lastOn: '2026-03-13', reason: 'Wróciła.' },
      WHOLE,
    );
    expect(ended).toMatchObject({
      validTo: '2026-03-13',
      corrections: [{ field: 'validTo', oldValue: LAST, newValue: '2026-03-13', reason: 'Wróciła.' }],
    });
    expect(await noticesOf(colleague)).toContain('SUBSTITUTION_ENDED');
    expect(await seesOn(colleague, familyId, ['2026-03-13', '2026-03-14'])).toEqual([true, false]);
    server.setToday(FIRST);
    const annulled = await director.do<Substitution>(
      'annulSubstitution',
      'AnnulSubstitutionInput',
      { substitutionId: decided.id, expectedVersion: ended.version, reason: 'Pomyłka' },
      WHOLE,
    );
    expect(annulled).toMatchObject({ annulledAt: expect.any(String) as string });
    expect(await sees(colleague, familyId)).toBe(false);
    await director.refused('ALREADY_ANNULLED', 'endSubstitution', 'EndSubstitutionInput', {
      substitutionId: decided.id,
      expectedVersion: annulled.version,
      lastOn: FIRST,
      reason: 'x',
    });
    await appoint(director, assistant, other, { validFrom: FIRST });
    expect(await sees(other, familyId)).toBe(true);
    await appoint(director, socialWorker, colleague, { validFrom: FIRST });
    expect(await sees(colleague, familyId)).toBe(true);
    const next = await centre.hire('Następczyni', { role: 'SOCIAL_WORKER' });
    await director.do(
      'handOverCases',
      'HandOverCasesInput',
      { socialWorkerId: next.staffMemberId, from: FIRST, note: 'x', cases: [{ supportCaseId: caseId }] },
      'id',
    );
    expect([await sees(colleague, familyId), await sees(other, familyId)]).toEqual([false, true]);
  });

  test('L5 a restricted file is opened by whoever stands in with the second factor alone, and by no other colleague', async () => {
    const { centre, director, assistant, other, familyId } = await aSubstituted({ restricted: true });
    const stranger = await centre.hire('Trzecia', { role: 'FAMILY_ASSISTANT' });
    await appoint(director.withAssurance(2), assistant, other);
    server.setToday(FIRST);
    const code = async (who: Caller) =>
      (await who.ask(`{ family(id: "${familyId}") { id } }`)).errors[0]?.extensions['code'] ?? 'OPEN';
    expect([
      await code(other.withAssurance(1)),
      await code(other.withAssurance(2)),
      await code(stranger.withAssurance(2)),
    ]).toEqual(['STEP_UP_REQUIRED', 'OPEN', 'NOT_FOUND']);
    server.setToday(AFTER);
    expect(await code(other.withAssurance(2))).toBe('NOT_FOUND');
  });
});

describe('L5 A8 who decides a substitution', () => {
  test('L5 nobody names themselves or their own substitute, and only heads decide', async () => {
    const { centre, director, socialWorker, assistant, other, colleague, admin, caseId } = await aSubstituted();
    for (const somebody of [socialWorker, assistant, admin])
      await somebody.refused('FORBIDDEN', 'appointSubstitute', TYPE, wanted(assistant, other));
    await director.do(
      'handOverCases',
      'HandOverCasesInput',
      { socialWorkerId: director.staffMemberId, from: EVE, note: 'x', cases: [{ supportCaseId: caseId }] },
      'id',
    );
    await director.refused('DECIDED_BY_ANOTHER', 'appointSubstitute', TYPE, wanted(director, colleague));
    const double = await centre.hire('Dyrektorka i pracownica', { role: 'DIRECTOR' });
    await double.refused('DECIDED_BY_ANOTHER', 'appointSubstitute', TYPE, wanted(assistant, double));
    await director.refused('BAD_USER_INPUT', 'appointSubstitute', TYPE, wanted(assistant, assistant));
    const decided = await appoint(double, director, colleague);
    await director.refused('DECIDED_BY_ANOTHER', 'annulSubstitution', 'AnnulSubstitutionInput', {
      substitutionId: decided.id,
      expectedVersion: decided.version,
      reason: 'x',
    });
  });

  test('L5 a head lets somebody into the families they see, each by itself, a director into those that come later too', async () => {
    const { centre, director } = await aSubstituted();
    const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId: north });
    const [away, gone, first, second] = [
      await centre.hire('Nieobecny', { role: 'FAMILY_ASSISTANT' }),
      await centre.hire('Nieobecna', { role: 'FAMILY_ASSISTANT' }),
      await centre.hire('Pierwsza zastępczyni', { role: 'FAMILY_ASSISTANT' }),
      await centre.hire('Druga zastępczyni', { role: 'FAMILY_ASSISTANT' }),
    ];
    const file = ({ staffMemberId: assistantId }: Caller, unitId: string) =>
      aFile(centre, { stage: 'IN_SUPPORT', basisTo: null, assistantId, unitId });
    const [one, other] = [await file(away, north), await file(away, north)];
    await file(gone, south);
    await appoint(head, away, first);
    await appoint(director, gone, second);
    const [closed, open] = [await file(away, south), await file(gone, south)];
    server.setToday(FIRST);
    for (const { familyId } of [one, other]) expect(await sees(first, familyId)).toBe(true);
    expect(await sees(first, closed.familyId)).toBe(false);
    expect(await sees(second, open.familyId)).toBe(true);
  });

  test('L5 a head lets nobody into families of another unit, and knows of no substitution of another centre', async () => {
    const [world, neighbour] = [await aSubstituted(), await aCentre(server)];
    const { centre, director, socialWorker, assistant, other, carried, caseId } = world;
    const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId: north });
    const [own, elsewhere] = [
      await aFile(centre, { stage: 'IN_SUPPORT', ...carried, unitId: north }),
      await aFile(centre, { stage: 'IN_SUPPORT', ...carried, unitId: south }),
    ];
    await head.refused('CASES_OUT_OF_REACH', 'appointSubstitute', TYPE, wanted(assistant, other));
    await head.refused('NOT_FOUND', 'appointSubstitute', TYPE, wanted(assistant, other, { supportCaseId: elsewhere.caseId }));
    await head.do('appointSubstitute', TYPE, wanted(assistant, other, { supportCaseId: own.caseId }), 'id');
    expect(await seesOn(other, own.familyId, [FIRST])).toEqual([true]);
    expect(await sees(other, elsewhere.familyId)).toBe(false);
    server.setToday(EVE);
    await neighbour.director.refused('NOT_FOUND', 'appointSubstitute', TYPE, wanted(assistant, other, { supportCaseId: caseId }));
    const northern = await centre.hire('Z północy', { role: 'SOCIAL_WORKER', unitId: north });
    const refused = await director.refused('NOT_A_SUBSTITUTE', 'appointSubstitute', TYPE, wanted(socialWorker, northern));
    expect(refused['userMessage']).toContain('pełni tę funkcję w innej komórce');
  });

  test('L5 who stands in works on the first and on the last day, alone in a case, from today on, and is asked about when away', async () => {
    const { centre, director, socialWorker, assistant, other, colleague, caseId } = await aSubstituted();
    const leaving = await centre.hire('Odchodzi', { role: 'FAMILY_ASSISTANT', validTo: '2026-03-19' as LocalDate });
    const unpapered = await centre.hire('Bez upoważnienia', { role: 'FAMILY_ASSISTANT', authorized: false });
    for (const [whom, by] of [
      [assistant, leaving],
      [assistant, unpapered],
      [assistant, socialWorker],
      [socialWorker, other],
    ] as const)
      await director.refused('NOT_A_SUBSTITUTE', 'appointSubstitute', TYPE, wanted(whom, by));
    await director.refused('DATE_IN_PAST', 'appointSubstitute', TYPE, wanted(assistant, other, { validFrom: '2026-03-01' }));
    await director.refused('BAD_USER_INPUT', 'appointSubstitute', TYPE, wanted(assistant, other, { validTo: '2026-03-08' }));
    await director.refused('NOTHING_TO_STAND_IN', 'appointSubstitute', TYPE, wanted(other, assistant));
    await director.do(
      'recordAbsence',
      'RecordAbsenceInput',
      { staffMemberId: other.staffMemberId, kind: 'LEAVE', validFrom: LAST, validTo: '2026-03-27' },
      'id',
    );
    await director.refused('CONFIRMATION_NEEDED', 'appointSubstitute', TYPE, wanted(assistant, other));
    await appoint(director, assistant, other, { confirmed: ['TAKER_ABSENT'], supportCaseId: caseId });
    const third = await centre.hire('Trzecia', { role: 'FAMILY_ASSISTANT' });
    await director.refused(
      'SUBSTITUTE_ALREADY',
      'appointSubstitute',
      TYPE,
      wanted(assistant, third, { validFrom: LAST, validTo: LAST }),
    );
    await appoint(director, assistant, third, { validFrom: AFTER, validTo: '2026-03-30' });
    await appoint(director, socialWorker, colleague);
  });

  test('L5 is read by both sides and their heads, in one case only while that case is seen, and by nobody else', async () => {
    const { centre, director, assistant, other, socialWorker, caseId, carried } = await aSubstituted();
    await another(centre, carried);
    await appoint(director, assistant, other, { supportCaseId: caseId });
    const read = async (who: Caller, of: Caller) =>
      (
        await who.ask<{ substitutions: { nodes: unknown[] } }>(
          'query($id: ID!) { substitutions(staffMemberId: $id) { nodes { id note supportCase { id } } } }',
          { id: of.staffMemberId },
        )
      ).data?.substitutions.nodes.length ?? null;
    expect([await read(director, assistant), await read(assistant, assistant), await read(other, other)]).toEqual([1, 1, 0]);
    expect(await read(socialWorker, assistant)).toBeNull();
    server.setToday(FIRST);
    expect(await read(other, other)).toBe(1);
    server.setToday(AFTER);
    expect([await read(other, other), await read(assistant, assistant)]).toEqual([0, 1]);
  });
});
