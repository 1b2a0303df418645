import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const HISTORY = 'corrected corrections { field oldValue newValue reason correctedBy { id } }';

const familyOf = async <Told>(who: Caller, id: string, fields: string): Promise<Told> =>
  (await who.get<{ family: Told }>(`query($id: ID!) { family(id: $id) { ${fields} } }`, { id })).family;

interface Row {
  readonly id: string;
  readonly version: number;
}

const aHousehold = async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak', { child: { givenName: 'Ola', birthDate: '2018-06-01' } });
  const { members } = await familyOf<{ members: Row[] }>(director, familyId, 'members { id version }');
  const [marta, ola] = members as [Row, Row];
  return { centre, director, familyId, marta, ola };
};

test('B2 a strong side is corrected with whose it is, old and new value, who and why, and never to a day that has not come', async () => {
  const { director, familyId, marta } = await aHousehold();
  const strength = { description: 'Dba o porządek dnia', evidence: 'plan na lodówce', useMade: null, observedOn: '2026-02-01' };
  await director.do('addStrength', 'AddStrengthInput', { familyId, familyMemberId: null, ...strength });
  const { strengths } = await familyOf<{ strengths: Row[] }>(director, familyId, 'strengths { id version }');
  const at = { strengthId: strengths[0]?.id, expectedVersion: strengths[0]?.version, reason: 'Pomyłka.' };
  const now = { ...strength, familyMemberId: marta.id, description: 'Pilnuje planu dnia', observedOn: '2026-02-03' };
  const CORRECT = ['correctStrength', 'CorrectStrengthInput'] as const;
  const late = await director.refused('DATE_IN_FUTURE', ...CORRECT, { ...at, ...now, observedOn: '2026-03-03' });
  expect(late['field']).toBe('input.observedOn');
  await director.do(...CORRECT, { ...at, ...now });
  await director.refused('CONFLICT', ...CORRECT, { ...at, ...now });
  const why = { reason: 'Pomyłka.', correctedBy: { id: director.staffMemberId } };
  const said = `strengths { description evidence observedOn familyMember { id } ${HISTORY} }`;
  expect(await familyOf(director, familyId, said)).toEqual({
    strengths: [
      {
        description: 'Pilnuje planu dnia',
        evidence: 'plan na lodówce',
        observedOn: '2026-02-03',
        familyMember: { id: marta.id },
        corrected: true,
        corrections: expect.arrayContaining([
          { field: 'description', oldValue: 'Dba o porządek dnia', newValue: 'Pilnuje planu dnia', ...why },
          { field: 'observedOn', oldValue: '2026-02-01', newValue: '2026-02-03', ...why },
          { field: 'familyMember', oldValue: null, newValue: marta.id, ...why },
        ]) as unknown,
      },
    ],
  });
});

test('B3 a resource is corrected with its history; a member of another family, or another file, is not reached by it', async () => {
  const { centre, director, familyId } = await aHousehold();
  const resource = { kind: 'OWN', state: 'HELD', description: 'Własne mieszkanie', observedOn: '2026-02-01' };
  await director.do('addResource', 'AddResourceInput', { familyId, ...resource });
  const { resources } = await familyOf<{ resources: Row[] }>(director, familyId, 'resources { id version }');
  const at = { resourceId: resources[0]?.id, expectedVersion: resources[0]?.version, reason: 'Pomyłka.' };
  const CORRECT = ['correctResource', 'CorrectResourceInput'] as const;
  const stranger = await centre.hire('Inna', { role: 'SOCIAL_WORKER' });
  await stranger.refused('NOT_FOUND', ...CORRECT, { ...at, ...resource, state: 'AT_RISK' });
  await director.refused('NOTHING_TO_CORRECT', ...CORRECT, { ...at, ...resource });
  await director.do(...CORRECT, { ...at, ...resource, state: 'AT_RISK' });
  const why = { reason: 'Pomyłka.', correctedBy: { id: director.staffMemberId } };
  expect(await familyOf(director, familyId, `resources { state ${HISTORY} }`)).toEqual({
    resources: [
      {
        state: 'AT_RISK',
        corrected: true,
        corrections: [{ field: 'state', oldValue: 'HELD', newValue: 'AT_RISK', ...why }],
      },
    ],
  });
});

test('B1 a note about safety that holds is corrected with its history, and one that was ended stays as it was', async () => {
  const { director, familyId } = await aHousehold();
  await director.do('recordSafetyNote', 'RecordSafetyNoteInput', { familyId, text: 'Pies na podwórku', checkOn: null });
  const { safetyNotes } = await familyOf<{ safetyNotes: Row[] }>(director, familyId, 'safetyNotes { id version }');
  const at = { safetyNoteId: safetyNotes[0]?.id, reason: 'Pomyłka.' };
  const CORRECT = ['correctSafetyNote', 'CorrectSafetyNoteInput'] as const;
  const now = { text: 'Dwa psy na podwórku', checkOn: '2026-06-01' };
  await director.do(...CORRECT, { ...at, ...now, expectedVersion: 1 });
  const why = { reason: 'Pomyłka.', correctedBy: { id: director.staffMemberId } };
  expect(await familyOf(director, familyId, `safetyNotes { text checkOn ${HISTORY} }`)).toEqual({
    safetyNotes: [
      {
        ...now,
        corrected: true,
        corrections: expect.arrayContaining([
          { field: 'text', oldValue: 'Pies na podwórku', newValue: 'Dwa psy na podwórku', ...why },
          { field: 'checkOn', oldValue: null, newValue: '2026-06-01', ...why },
        ]) as unknown,
      },
    ],
  });
  const ended = { safetyNoteId: at.safetyNoteId, expectedVersion: 2, endReason: 'Psów już nie ma.' };
  await director.do('endSafetyNote', 'EndSafetyNoteInput', ended);
  await director.refused('SAFETY_NOTE_ENDED', ...CORRECT, { ...at, text: 'Kot', checkOn: null, expectedVersion: 3 });
});

test('L9 the first day of somebody in a household is corrected by the rules of joining it, with its history', async () => {
  const { centre, director, familyId, ola } = await aHousehold();
  const CORRECT = ['correctMembership', 'CorrectMembershipInput'] as const;
  const at = { familyMemberId: ola.id, expectedVersion: ola.version, reason: 'Pomyłka.' };
  const refuse = async (code: Parameters<Caller['refused']>[0], joinedOn: string) =>
    (await director.refused(code, ...CORRECT, { ...at, joinedOn }))['field'];
  expect(await refuse('DATE_IN_FUTURE', '2026-03-03')).toBe('input.joinedOn');
  expect(await refuse('JOINED_BEFORE_BIRTH', '2018-05-31')).toBe('input.joinedOn');
  await director.do(...CORRECT, { ...at, joinedOn: '2025-09-01' });
  const said = 'members { givenName joinedOn corrected membershipCorrections { field oldValue newValue reason } }';
  const { members } = await familyOf<{ members: object[] }>(director, familyId, said);
  expect(members[1]).toEqual({
    givenName: 'Ola',
    joinedOn: '2025-09-01',
    corrected: true,
    membershipCorrections: [{ field: 'joinedOn', oldValue: null, newValue: '2025-09-01', reason: 'Pomyłka.' }],
  });
  const fathers = await aFamily(centre, 'Lis');
  const known = { familyMemberId: ola.id, role: 'CHILD', joinedOn: '2026-02-10', moves: true };
  await director.do('joinKnownPerson', 'JoinKnownPersonInput', { familyId: fathers, known });
  const there = await familyOf<{ members: (Row & { givenName: string })[] }>(
    director,
    fathers,
    'members { id version givenName }',
  );
  const moved = there.members.find(({ givenName }) => givenName === 'Ola');
  const earlier = { familyMemberId: moved?.id, expectedVersion: moved?.version, joinedOn: '2026-02-09', reason: 'Pomyłka.' };
  expect((await director.refused('CHILD_IN_TWO_HOMES', ...CORRECT, earlier))['field']).toBe('input.joinedOn');
  const here = await familyOf<{ formerMembers: Row[] }>(director, familyId, 'formerMembers { id version }');
  const left = { familyMemberId: here.formerMembers[0]?.id, expectedVersion: here.formerMembers[0]?.version, reason: 'Pomyłka.' };
  expect((await director.refused('LEFT_BEFORE_JOINED', ...CORRECT, { ...left, joinedOn: '2026-02-10' }))['field']).toBe(
    'input.joinedOn',
  );
});

test('an area of change is corrected by whoever may correct the visit at which it was named, with its history', async () => {
  const { director, assistant, socialWorker, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: true });
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-02'),
    socialWorkerId: socialWorker.staffMemberId,
    areasOfChange: ['Poranki bez krzyku'],
  });
  const read = async <Told>(who: Caller, fields: string) =>
    (
      await who.get<{ supportCase: { areasOfChange: Told[] } }>(
        `query($id: ID!) { supportCase(id: $id) { areasOfChange { ${fields} } } }`,
        { id: supportCase.id },
      )
    ).supportCase.areasOfChange;
  const [area] = await read<Row>(assistant, 'id version');
  const now = { areaOfChangeId: area?.id, expectedVersion: area?.version, description: 'Spokojne poranki', reason: 'Pomyłka.' };
  const CORRECT = ['correctAreaOfChange', 'CorrectAreaOfChangeInput'] as const;
  await socialWorker.refused('FORBIDDEN', ...CORRECT, now);
  await director.refused('FORBIDDEN', ...CORRECT, now);
  expect(await read(director, 'viewerMayCorrect')).toEqual([{ viewerMayCorrect: false }]);
  await assistant.do(...CORRECT, now);
  const why = { reason: 'Pomyłka.', correctedBy: { id: assistant.staffMemberId } };
  expect(await read(assistant, `description viewerMayCorrect ${HISTORY}`)).toEqual([
    {
      description: 'Spokojne poranki',
      viewerMayCorrect: true,
      corrected: true,
      corrections: [{ field: 'description', oldValue: 'Poranki bez krzyku', newValue: 'Spokojne poranki', ...why }],
    },
  ]);
  const [visit] = (
    await assistant.get<{ supportCase: { visits: Row[] } }>(
      `query($id: ID!) { supportCase(id: $id) { visits { id version } } }`,
      {
        id: supportCase.id,
      },
    )
  ).supportCase.visits;
  await assistant.do('annulVisit', 'AnnulVisitInput', {
    visitId: visit?.id,
    expectedVersion: visit?.version,
    reason: 'Pomyłka.',
  });
  const again = { ...now, expectedVersion: (area?.version ?? 0) + 2, description: 'Inne' };
  await assistant.refused('ALREADY_ANNULLED', ...CORRECT, again);
});
