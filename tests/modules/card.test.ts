import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import { anIntake, step } from '../kit/case-path.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { aFile } from '../kit/files.js';
import type { TestServer } from '../kit/server.js';
import { accompanied, aCentreWithAssignedFamily, visitInput } from '../kit/visit-path.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => ways.stop());

const reasonsOf = async (who: Caller, id: string): Promise<readonly string[]> =>
  (await who.get<{ family: { viewerReasons: string[] } }>('query($id: ID!) { family(id: $id) { viewerReasons } }', { id })).family
    .viewerReasons;

const DOOR = `query($id: ID!) { family(id: $id) { phone street city secretAddressId viewerReasons
  safetyNotes { id version text checkOn recordedOn author { id } }
  members { givenName birthDate school } relatedPersons { name phone }
  currentCase { lastVisit { visitedOn agreements nextVisitOn } legalBases { kind validFrom validTo sourceId } } } }`;

test('B1 the card answers at the door in one request: telephone, address, safety note, children with school, last agreements, next visit; both ways agree', async () => {
  const { assistant, supportCase, memberIds } = await accompanied(server);
  const familyId = supportCase.family.id;
  const { family } = await assistant.get<{ family: { version: number; members: { id: string; version: number }[] } }>(
    'query($id: ID!) { family(id: $id) { version members { id version } } }',
    { id: familyId },
  );
  await assistant.do('correctFamily', 'CorrectFamilyInput', {
    familyId,
    expectedVersion: family.version,
    phone: '+48601234567',
    street: 'Polna 3',
    city: 'Zielonki',
    reason: 'podała mama',
  });
  const [, child] = family.members;
  await assistant.do('correctFamilyMember', 'CorrectFamilyMemberInput', {
    familyMemberId: child?.id,
    expectedVersion: child?.version,
    person: { givenName: 'Jaś', surname: 'Zmyślona', role: 'CHILD', birthDate: '2019-09-01', school: 'Szkoła Podstawowa nr 2' },
    reason: 'poszedł do szkoły',
  });
  await assistant.do('recordSafetyNote', 'RecordSafetyNoteInput', {
    familyId,
    text: 'Wizyty tylko we dwoje: pies.',
    checkOn: '2026-04-15',
  });
  server.setToday('2026-03-06');
  await assistant.do('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-06'),
    kind: 'REGULAR',
    agreements: 'Mama zapisze syna do świetlicy.',
    nextVisitOn: '2026-03-12',
  });
  const { compiled, ordinary } = await ways.ask(assistant, DOOR, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
  expect(compiled.answer).toMatchObject({
    data: {
      family: {
        viewerReasons: ['ACCOMPANIES'],
        safetyNotes: [{ text: 'Wizyty tylko we dwoje: pies.', checkOn: '2026-04-15', author: { id: assistant.staffMemberId } }],
        phone: '+48601234567',
        street: 'Polna 3',
        city: 'Zielonki',
        members: [
          { givenName: 'Anna', school: null },
          { givenName: 'Jaś', school: 'Szkoła Podstawowa nr 2' },
        ],
        currentCase: {
          lastVisit: { visitedOn: '2026-03-06', agreements: 'Mama zapisze syna do świetlicy.', nextVisitOn: '2026-03-12' },
        },
      },
    },
  });
});

test('B1 a safety note holds until it is ended with a reason, and nobody else’s is found', async () => {
  const { assistant, director, centre, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
  const familyId = supportCase.family.id;
  await assistant.do('recordSafetyNote', 'RecordSafetyNoteInput', { familyId, text: 'Pies na podwórku.' });
  const notes = async () =>
    (
      await director.get<{ family: { safetyNotes: { id: string; version: number }[] } }>(
        `{ family(id: "${familyId}") { safetyNotes { id version } } }`,
      )
    ).family.safetyNotes;
  const [note] = await notes();
  const end = { safetyNoteId: note?.id, endReason: 'pies u sąsiada' };
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await stranger.refused('NOT_FOUND', 'endSafetyNote', 'EndSafetyNoteInput', { ...end, expectedVersion: 1 });
  await assistant.refused('CONFLICT', 'endSafetyNote', 'EndSafetyNoteInput', { ...end, expectedVersion: 2 });
  await assistant.do('endSafetyNote', 'EndSafetyNoteInput', { ...end, expectedVersion: 1 });
  expect(await notes()).toEqual([]);
  expect(await server.peek('select end_reason from safety_note where family_id = $1', [familyId])).toEqual([
    { end_reason: 'pies u sąsiada' },
  ]);
});

test('R3 everybody is told why they see a family, by the rules that show it', async () => {
  const { assistant, director, socialWorker, centre, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
  const familyId = supportCase.family.id;
  expect(await reasonsOf(director, familyId)).toEqual(['DIRECTOR']);
  expect(await reasonsOf(assistant, familyId)).toEqual(['ACCOMPANIES']);
  expect(await reasonsOf(socialWorker, familyId)).toEqual(['LEADS']);
  const { family: waiting } = await anIntake(socialWorker);
  expect(await reasonsOf(socialWorker, waiting.id)).toEqual(['TOOK_IN']);
  const unitId = await centre.withUnit('Północ');
  const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId });
  const { familyId: northern } = await aFile(centre, { unitId });
  expect(await reasonsOf(head, northern)).toEqual(['UNIT_HEAD']);
  const substitute = await centre.hire('Zastępczyni', { role: 'FAMILY_ASSISTANT' });
  await director.do('appointSubstitute', 'AppointSubstituteInput', {
    insteadOfId: assistant.staffMemberId,
    substituteId: substitute.staffMemberId,
    validFrom: '2026-03-02',
    validTo: '2026-03-03',
  });
  expect(await reasonsOf(substitute, familyId)).toEqual(['STANDS_IN']);
  const system = await centre.hire('System ośrodka', { role: 'CENTRE_SYSTEM', machine: true });
  expect(await reasonsOf(system, familyId)).toEqual(['SYSTEM']);
  const { compiled, ordinary } = await ways.ask(socialWorker, `{ family(id: "${familyId}") { viewerReasons } }`, {});
  expect(compiled.answer).toEqual(ordinary.answer);
});

const PAST = `query($id: ID!) { family(id: $id) { members { givenName households { id surname
  intakes { receivedOn state } cases { number openedOn closedOn closureReason refusals { refusedOn } } } } } }`;

test('R14 earlier intakes, refusals and closed cases of every household member come first, as far as the reader may see them', async () => {
  const { director, socialWorker, assistant, centre, supportCase, memberIds } = await aCentreWithAssignedFamily(server, {
    rules: false,
  });
  const familyId = supportCase.family.id;
  const before = await aFamily(centre, 'Dawna');
  await server.peek(
    `insert into family_member (tenant_id, id, family_id, person_id, role, left_on, leaving_reason)
       select tenant_id, gen_random_uuid(), $1, person_id, role, '2025-12-31', 'MOVED_OUT' from family_member where id = $2`,
    [before, memberIds[1]],
  );
  const earlier = await anIntake(director, { newFamily: null, familyId: before });
  const opened = await director.do<{ id: string; version: number }>('openCase', 'OpenCaseInput', {
    intakeId: earlier.id,
    expectedVersion: earlier.version,
  });
  const interviewed = await step(director, opened, 'recordFamilyInterview');
  await step(director, await step(director, interviewed, 'recordConsentRefusal'), 'closeCase');
  const householdsOf = async (who: Caller, query = PAST) => {
    const { family } = await who.get<{ family: { members: { givenName: string; households: Record<string, unknown>[] }[] } }>(
      query,
      {
        id: familyId,
      },
    );
    return family.members.find(({ givenName }) => givenName === 'Jaś')?.households ?? [];
  };
  const all = await householdsOf(director);
  expect(all).toHaveLength(2);
  expect(all.find(({ id }) => id === before)).toMatchObject({
    surname: 'Dawna',
    intakes: [{ state: 'CASE_OPENED' }],
    cases: [{ closedOn: '2026-03-02', closureReason: 'MOVED_AWAY', refusals: [{ refusedOn: '2026-03-02' }] }],
  });
  expect((await householdsOf(socialWorker)).map(({ id }) => id)).toEqual([familyId]);
  const withoutIntakes = PAST.replace('intakes { receivedOn state }', '');
  expect((await householdsOf(assistant, withoutIntakes)).map(({ id }) => id)).toEqual([familyId]);
  const { compiled, ordinary } = await ways.ask(director, PAST, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
  const read = await server.peek<{ ids: string }>(
    `select array_to_string(subject_ids, ',') as ids from audit_entry where tenant_id = $1 and event = 'FAMILY_READ' and subject_ids::text like $2`,
    [centre.party.id, `%${before}%`],
  );
  expect(read.length).toBeGreaterThan(0);
});
