import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { readCase } from '../kit/case-steps.js';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const TODAY = '2026-03-02';
const WHOLE = `id version kind validFrom validTo annulledAt annulmentReason staffMember { id } recordedBy { id }
  corrections { field oldValue newValue reason }`;

interface Absence {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday(TODAY));
afterAll(() => server.stop());

const days = (whom: Pick<Caller, 'staffMemberId'>, over: Record<string, unknown> = {}) => ({
  staffMemberId: whom.staffMemberId,
  kind: 'SICKNESS',
  validFrom: '2026-03-02',
  validTo: '2026-03-06',
  ...over,
});

const record = (by: Caller, whom: Caller, over: Record<string, unknown> = {}) =>
  by.do<Absence>('recordAbsence', 'RecordAbsenceInput', days(whom, over), WHOLE);

const LIST = 'query($id: ID!) { absences(staffMemberId: $id) { totalCount nodes { kind validFrom validTo annulledAt } } }';

const listed = async (by: Caller, { staffMemberId: id }: Caller) =>
  (await by.ask<{ absences: { nodes: { validFrom: string }[] } }>(LIST, { id })).data?.absences.nodes.map(
    ({ validFrom }) => validFrom,
  ) ?? null;

describe('L5 absences of the people of a centre', () => {
  test('L5 are recorded by the person or the director, shortened and annulled with their history, and never twice on one day', async () => {
    const { director, assistant } = await aCentre(server);
    const own = await record(assistant, assistant);
    expect(own).toMatchObject({ kind: 'SICKNESS', recordedBy: { id: assistant.staffMemberId }, corrections: [] });
    const overlapping = await director.refused('ABSENCE_OVERLAPS', 'recordAbsence', 'RecordAbsenceInput', {
      ...days(assistant, { kind: 'LEAVE', validFrom: '2026-03-06', validTo: '2026-03-20' }),
    });
    expect(overlapping['userMessage']).toContain('od 2 marca 2026 do 6 marca 2026');
    await director.refused('PERIOD_INVALID', 'recordAbsence', 'RecordAbsenceInput', days(assistant, { validTo: '2026-03-01' }));
    const shortened = await director.do<Absence>(
      'correctAbsence',
      'CorrectAbsenceInput',
      {
        absenceId: own.id,
        expectedVersion: own.version,
        kind: 'SICKNESS',
        validFrom: '2026-03-02',
        validTo: '2026-03-04',
        reason: 'Wróciła wcześniej.',
      },
      WHOLE,
    );
    expect(shortened).toMatchObject({
      validTo: '2026-03-04',
      corrections: [{ field: 'validTo', oldValue: '2026-03-06', newValue: '2026-03-04', reason: 'Wróciła wcześniej.' }],
    });
    await record(director, assistant, { kind: 'LEAVE', validFrom: '2026-03-05', validTo: '2026-03-20' });
    await assistant.refused('CONFLICT', 'annulAbsence', 'AnnulAbsenceInput', {
      absenceId: own.id,
      expectedVersion: own.version,
      reason: 'Pomyłka',
    });
    const annulled = await assistant.do<Absence>(
      'annulAbsence',
      'AnnulAbsenceInput',
      { absenceId: own.id, expectedVersion: shortened.version, reason: 'Pomyłka' },
      WHOLE,
    );
    expect(annulled).toMatchObject({ annulmentReason: 'Pomyłka' });
    expect(await listed(assistant, assistant)).toEqual(['2026-03-05', '2026-03-02']);
    await record(assistant, assistant, { kind: 'TRAINING', validFrom: '2026-03-02', validTo: '2026-03-02' });
  });

  test('L5 are read by the person and their heads; a head records those of the own unit alone, a colleague none', async () => {
    const [{ centre, director, socialWorker, admin }, neighbour] = [await aCentre(server), await aCentre(server)];
    const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId: north });
    const own = await centre.hire('Z północy', { role: 'FAMILY_ASSISTANT', unitId: north });
    const other = await centre.hire('Z południa', { role: 'FAMILY_ASSISTANT', unitId: south });
    await record(head, own);
    await record(director, other);
    expect([await listed(head, own), await listed(own, own), await listed(director, other)]).toEqual(
      Array(3).fill(['2026-03-02']),
    );
    for (const [by, whom] of [
      [head, other],
      [socialWorker, own],
      [admin, own],
      [neighbour.director, own],
    ] as const) {
      expect(await listed(by, whom)).toBeNull();
      await by.refused('NOT_FOUND', 'recordAbsence', 'RecordAbsenceInput', days(whom));
    }
  });

  test('L5 whoever works with the same families is told from when to when a colleague is away, and never why', async () => {
    const { centre, director, socialWorker, assistant } = await aCentre(server);
    const stranger = await centre.hire('Inna', { role: 'SOCIAL_WORKER' });
    const mine = { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId } as const;
    const { caseId } = await aFile(centre, { ...mine, socialWorkerId: socialWorker.staffMemberId });
    const hers = await aFile(centre, { stage: 'INTAKE', socialWorkerId: stranger.staffMemberId });
    await record(assistant, assistant, { validFrom: '2026-03-20', validTo: '2026-03-27' });
    const away = async (by: Caller, id: string) =>
      (await by.get<{ supportCase: unknown }>(`{ supportCase(id: "${id}") { assistant { absentFrom absentTo } } }`)).supportCase;
    const told = { assistant: { absentFrom: '2026-03-20', absentTo: '2026-03-27' } };
    expect([await away(socialWorker, caseId), await away(director, caseId)]).toEqual([told, told]);
    expect(await listed(socialWorker, assistant)).toBeNull();
    await director.do(
      'handOverCases',
      'HandOverCasesInput',
      {
        socialWorkerId: stranger.staffMemberId,
        from: TODAY,
        note: 'x',
        cases: [{ supportCaseId: caseId }],
      },
      'id',
    );
    expect(await away(stranger, caseId)).toEqual(told);
    const colleague = await stranger.get(`{ supportCase(id: "${hers.caseId}") { socialWorker { absentFrom } } }`);
    expect(colleague).toEqual({ supportCase: { socialWorker: { absentFrom: null } } });
    const loads = await director.get('{ assistantCaseloads { assistant { absentFrom } } }');
    expect(loads).toEqual({ assistantCaseloads: [{ assistant: { absentFrom: '2026-03-20' } }] });
    server.setToday('2026-03-28');
    expect(await away(director, caseId)).toEqual({ assistant: { absentFrom: null, absentTo: null } });
  });
});

describe('L5 D7 work given to somebody who is away', () => {
  test('L5 D7 is asked about, and given when the director says so', async () => {
    const { centre, director, socialWorker, assistant } = await aCentre(server);
    const next = await centre.hire('Następczyni', { role: 'SOCIAL_WORKER' });
    const { caseId } = await aFile(centre, {
      stage: 'QUALIFIED',
      basisTo: null,
      socialWorkerId: socialWorker.staffMemberId,
    });
    await record(assistant, assistant);
    await record(next, next, { validFrom: '2026-03-09', validTo: '2026-03-13' });
    const handOver = { socialWorkerId: next.staffMemberId, note: 'x', cases: [{ supportCaseId: caseId }] };
    const assignment = { supportCaseId: caseId, assistantId: assistant.staffMemberId, expectedVersion: 1 };
    const asked = await director.refused('CONFIRMATION_NEEDED', 'assignAssistant', 'AssignAssistantInput', assignment);
    expect(asked).toMatchObject({
      doubts: [{ code: 'TAKER_ABSENT', field: 'input.assistantId' }],
    });
    await director.refused('CONFIRMATION_NEEDED', 'handOverCases', 'HandOverCasesInput', { ...handOver, from: '2026-03-09' });
    await director.do('handOverCases', 'HandOverCasesInput', { ...handOver, from: '2026-03-14' }, 'id');
    const { version } = await readCase<{ version: number }>(director, caseId, 'version');
    await director.do('assignAssistant', 'AssignAssistantInput', {
      ...assignment,
      expectedVersion: version,
      confirmed: ['TAKER_ABSENT'],
    });
  });

  test('an id of another centre is none', async () => {
    const [{ director }, neighbour] = [await aCentre(server), await aCentre(server)];
    const { id, version } = await record(neighbour.director, neighbour.assistant);
    const annulment = { absenceId: id, expectedVersion: version, reason: 'x' };
    await director.refused('NOT_FOUND', 'annulAbsence', 'AnnulAbsenceInput', annulment);
    await director.refused('NOT_FOUND', 'correctAbsence', 'CorrectAbsenceInput', {
      ...annulment,
      kind: 'LEAVE',
      validFrom: '2026-03-02',
      validTo: '2026-03-03',
    });
    expect(await listed(neighbour.director, neighbour.assistant)).toEqual(['2026-03-02']);
  });
});
