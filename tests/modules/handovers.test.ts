import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Caller } from '../kit/caller.js';
import { noticeRowsOf, readCase } from '../kit/case-steps.js';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const [TODAY, EVE, DAY] = ['2026-03-02', '2026-03-08', '2026-03-09'];

interface Outcome {
  readonly supportCase: { readonly id: string };
  readonly refusal: string | null;
  readonly reason: string | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday(TODAY));
afterAll(() => server.stop());

const input = (taker: { staffMemberId: string }, caseIds: readonly string[], over: Record<string, unknown> = {}) => ({
  socialWorkerId: taker.staffMemberId,
  from: DAY,
  note: 'Matka odbiera telefon po 16.',
  cases: caseIds.map((supportCaseId) => ({ supportCaseId })),
  ...over,
});

const TYPE = 'HandOverCasesInput';
const handOver = async (by: Caller, ...args: Parameters<typeof input>) =>
  (
    await by.do<{ outcomes: Outcome[] }>(
      'handOverCases',
      TYPE,
      input(...args),
      'outcomes { supportCase { id } refusal reason } socialWorker { id } validFrom decidedBy { id } decidedOn',
    )
  ).outcomes;

const sees = async (who: Caller, familyId: string) => (await who.ask(`{ family(id: "${familyId}") { id } }`)).errors.length === 0;

describe('L5 A8 hand-over of a case to another social worker', () => {
  test('L5 A8 from its day on the next one leads the case, finds the note, and whoever handed over sees the family no more', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const next = await centre.hire('Następczyni', { role: 'SOCIAL_WORKER' });
    const { familyId, caseId } = await aFile(centre, { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId });
    const [outcome] = await handOver(director, next, [caseId], {
      cases: [{ supportCaseId: caseId, note: 'Pies jest groźny.' }],
    });
    expect(outcome).toEqual({ supportCase: { id: caseId }, refusal: null, reason: null });
    expect(await noticeRowsOf(next, 'kind family { id }')).toEqual([{ kind: 'CASE_TAKEN_OVER', family: null }]);
    expect(await noticeRowsOf(socialWorker, 'kind family { id }')).toEqual([
      { kind: 'CASE_HANDED_OVER', family: { id: familyId } },
    ]);
    server.setToday(EVE);
    expect([await sees(socialWorker, familyId), await sees(next, familyId)]).toEqual([true, false]);
    server.setToday(DAY);
    expect([await sees(socialWorker, familyId), await sees(next, familyId)]).toEqual([false, true]);
    const led = await readCase(
      next,
      caseId,
      'socialWorker { id } workers { staffMember { id } validFrom validTo decidedBy { id } decidedOn note }',
    );
    expect(led).toEqual({
      socialWorker: { id: next.staffMemberId },
      workers: [
        {
          staffMember: { id: next.staffMemberId },
          validFrom: DAY,
          validTo: null,
          decidedBy: { id: director.staffMemberId },
          decidedOn: TODAY,
          note: 'Matka odbiera telefon po 16.\n\nPies jest groźny.',
        },
        {
          staffMember: { id: socialWorker.staffMemberId },
          validFrom: '2025-01-01',
          validTo: EVE,
          decidedBy: null,
          decidedOn: null,
          note: null,
        },
      ],
    });
  });

  test('of several cases those that cannot be handed over stay, each with its reason, and the others go', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
    const next = await centre.hire('Z północy', { role: 'SOCIAL_WORKER', unitId: north });
    const mine = { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId } as const;
    const [goes, elsewhere, closed, hers] = [
      await aFile(centre, { ...mine, unitId: north }),
      await aFile(centre, { ...mine, unitId: south }),
      await aFile(centre, { ...mine, stage: 'CLOSED', closedOn: '2026-02-01' }),
      await aFile(centre, { stage: 'INTAKE', socialWorkerId: next.staffMemberId }),
    ];
    const all = [goes, elsewhere, closed, hers].map(({ caseId }) => caseId);
    const outcomes = await handOver(director, next, all);
    expect(outcomes.map(({ supportCase }) => supportCase.id)).toEqual(all);
    expect(outcomes.map(({ refusal }) => refusal)).toEqual([null, 'NOT_THE_ONE', 'CASE_STAGE_MISMATCH', 'LEADS_ALREADY']);
    expect(outcomes[1]?.reason).toBe(
      'Tej sprawy nie może przejąć ta osoba: pełni tę funkcję w innej komórce. Wybierz kogoś innego albo inny dzień.',
    );
    server.setToday(DAY);
    const leads = await Promise.all([goes, elsewhere].map(({ caseId }) => readCase(director, caseId, 'socialWorker { id }')));
    expect(leads).toEqual([next, socialWorker].map(({ staffMemberId: id }) => ({ socialWorker: { id } })));
  });

  test('goes only to who is a social worker on that day, acts, and has both papers', async () => {
    const { centre, director, socialWorker, assistant } = await aCentre(server);
    const { caseId } = await aFile(centre, { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId });
    const leaving = await centre.hire('Odchodzi', { role: 'SOCIAL_WORKER', validTo: EVE as LocalDate });
    const unpapered = await centre.hire('Bez upoważnienia', { role: 'SOCIAL_WORKER', authorized: false });
    const suspended = await centre.hire('Zawieszona', { role: 'SOCIAL_WORKER' });
    await director.do('suspendStaffMember', 'SuspendStaffMemberInput', {
      staffMemberId: suspended.staffMemberId,
      suspendedOn: TODAY,
    });
    const coming = await centre.hire('Przychodzi', { role: 'SOCIAL_WORKER', validFrom: DAY as LocalDate });
    const head = await centre.hire('Inna dyrektorka', { role: 'DIRECTOR' });
    const said = [];
    for (const taker of [leaving, assistant, head, unpapered, suspended, coming])
      said.push(
        ...(await handOver(director, taker, [caseId])).map(({ reason }) => reason?.split(': ')[1]?.split('.')[0] ?? null),
      );
    expect(said).toEqual([
      'tego dnia nie pełni tej funkcji',
      'tego dnia nie pełni tej funkcji',
      'tego dnia nie pełni tej funkcji',
      'nie ma tego dnia ważnego upoważnienia i zobowiązania do poufności (art',
      'jest tego dnia osobą zawieszoną',
      null,
    ]);
  });

  test('a head takes over a case of the own unit for themselves, and hands over none of another unit', async () => {
    const { centre, socialWorker } = await aCentre(server);
    const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId: north });
    const mine = { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId } as const;
    const [own, other] = [await aFile(centre, { ...mine, unitId: north }), await aFile(centre, { ...mine, unitId: south })];
    expect(await handOver(head, head, [own.caseId], { from: TODAY })).toMatchObject([{ refusal: null }]);
    expect(await readCase(head, own.caseId, 'socialWorker { id }')).toEqual({ socialWorker: { id: head.staffMemberId } });
    expect(await sees(socialWorker, own.familyId)).toBe(false);
    await head.refused('NOT_FOUND', 'handOverCases', TYPE, input(socialWorker, [other.caseId]));
  });

  test('a second decision before the first one took effect takes its place, and the first one never came', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const [first, second] = [
      await centre.hire('Pierwsza', { role: 'SOCIAL_WORKER' }),
      await centre.hire('Druga', { role: 'SOCIAL_WORKER' }),
    ];
    const { familyId, caseId } = await aFile(centre, { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId });
    await handOver(director, first, [caseId]);
    await handOver(director, second, [caseId], { from: '2026-03-05' });
    server.setToday(DAY);
    expect([await sees(socialWorker, familyId), await sees(first, familyId), await sees(second, familyId)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await readCase(director, caseId, 'workers { validFrom validTo }')).toEqual({
      workers: [
        { validFrom: DAY, validTo: EVE },
        { validFrom: '2026-03-05', validTo: null },
        { validFrom: '2025-01-01', validTo: '2026-03-04' },
      ],
    });
  });

  test('two who hand over the same cases at once leave one social worker, and cases opened from an intake follow it', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR' });
    const next = await Promise.all(['Jedna', 'Druga'].map((name) => centre.hire(name, { role: 'SOCIAL_WORKER' })));
    const files = [];
    for (let count = 0; count < 3; count += 1)
      files.push(await aFile(centre, { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId }));
    const ids = files.map(({ caseId }) => caseId);
    const [one, two] = next as [Caller, Caller];
    await Promise.all([handOver(director, one, ids), handOver(deputy, two, ids.toReversed())]);
    const open = await server.peek<{ count: string }>(
      'select count(*) from case_worker where support_case_id = any($1::uuid[]) and valid_to is null group by staff_member_id',
      [ids],
    );
    expect(open.map(({ count }) => Number(count))).toEqual([3]);
  });

  test('is of today or later, never of the neighbouring gmina, and nobody but a head decides it', async () => {
    const [{ centre, director, socialWorker, assistant, admin }, neighbour] = [await aCentre(server), await aCentre(server)];
    const next = await centre.hire('Następczyni', { role: 'SOCIAL_WORKER' });
    const { caseId } = await aFile(centre, { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId });
    const past = await director.refused('DATE_IN_PAST', 'handOverCases', TYPE, input(next, [caseId], { from: '2026-03-01' }));
    expect(past['field']).toBe('input.from');
    await director.refused('BAD_USER_INPUT', 'handOverCases', TYPE, input(next, [caseId, caseId]));
    await director.refused('NOT_FOUND', 'handOverCases', TYPE, input(neighbour.socialWorker, [caseId]));
    await neighbour.director.refused('NOT_FOUND', 'handOverCases', TYPE, input(neighbour.socialWorker, [caseId]));
    for (const somebody of [socialWorker, assistant, admin])
      await somebody.refused('FORBIDDEN', 'handOverCases', TYPE, input(next, [caseId]));
  });

  test('the director is told who could take over, with their load', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    await centre.hire('Dawna', { role: 'SOCIAL_WORKER', validTo: '2026-03-01' as LocalDate });
    await aFile(centre, { stage: 'INTAKE', socialWorkerId: socialWorker.staffMemberId });
    await aFile(centre, { stage: 'CLOSED', closedOn: '2026-02-01', socialWorkerId: socialWorker.staffMemberId });
    expect(await director.get('{ socialWorkerLoads { socialWorker { id } cases } }')).toEqual({
      socialWorkerLoads: [{ socialWorker: { id: socialWorker.staffMemberId }, cases: 1 }],
    });
    expect((await socialWorker.ask('{ socialWorkerLoads { cases } }')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
