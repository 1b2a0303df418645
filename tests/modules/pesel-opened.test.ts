import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const PESEL = buildPesel('2018-06-01' as LocalDate, 123);
const OTHER = buildPesel('2018-06-01' as LocalDate, 125);
const OLA = { givenName: 'Ola', surname: 'Żak', role: 'CHILD', birthDate: '2018-06-01', school: null };

const aChild = async () => {
  const world = await aCentre(server);
  const familyId = await aFamily(world.centre, 'Żak');
  await world.director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId, person: { ...OLA, pesel: PESEL } });
  const { family } = await world.director.get<{ family: { members: { id: string; version: number }[] } }>(
    'query($id: ID!) { family(id: $id) { members { id version } } }',
    { id: familyId },
  );
  return { ...world, familyId, ola: family.members[1] as { id: string; version: number } };
};

const openedBy = ({ staffMemberId }: Caller) =>
  server.peek<{ operation: string; subject_kind: string; id: string }>(
    `select operation, subject_kind, subject_ids[1]::text as id from audit_entry
       where event = 'PESEL_OPENED' and result = 'DONE' and staff_member_id = $1 order by operation, subject_kind`,
    [staffMemberId],
  );

test('S15 a PESEL that is opened is an event of its own, which names the household, the person and who opened it', async () => {
  const { director, familyId, ola } = await aChild();
  await director.get('query($id: ID!) { family(id: $id) { members { givenName birthDate } } }', { id: familyId });
  expect(await openedBy(director)).toEqual([]);
  await director.get('query($id: ID!) { family(id: $id) { members { givenName pesel } } }', { id: familyId });
  expect(await openedBy(director)).toEqual([
    { operation: 'pesel', subject_kind: 'family', id: familyId },
    { operation: 'pesel', subject_kind: 'familyMember', id: ola.id },
  ]);
});

test('S15 so is a former number, and one in the answer of a change', async () => {
  const { director, familyId, ola } = await aChild();
  await director.do('correctFamilyMember', 'CorrectFamilyMemberInput', {
    familyMemberId: ola.id,
    expectedVersion: ola.version,
    person: { ...OLA, pesel: OTHER },
    reason: 'pomyłka w dokumencie',
  });
  await director.get('query($id: ID!) { family(id: $id) { members { formerPesels } } }', { id: familyId });
  const strength = { familyId, description: 'Dobrze się uczy', observedOn: '2026-03-01' };
  await director.do('addStrength', 'AddStrengthInput', strength, 'members { pesel }');
  const opened = await openedBy(director);
  expect(opened.map(({ operation, subject_kind }) => `${operation} ${subject_kind}`)).toEqual([
    'formerPesels family',
    'formerPesels familyMember',
    'pesel family',
    'pesel familyMember',
  ]);
});

test('S15 a number that stays closed, or is not there, was not opened', async () => {
  const { assistant, director, centre } = await aChild();
  const nobody = await aFamily(centre, 'Lis');
  await director.get('query($id: ID!) { family(id: $id) { members { pesel formerPesels } } }', { id: nobody });
  await assistant.ask('query($id: ID!) { family(id: $id) { members { pesel } } }', { id: nobody });
  expect([await openedBy(director), await openedBy(assistant)]).toEqual([[], []]);
});

test('S15 where the opening cannot be recorded no number leaves', async () => {
  const { centre, director, familyId } = await aChild();
  await server.peek(
    `alter table audit_entry add constraint no_opening check (event <> 'PESEL_OPENED' or tenant_id <> '${centre.party.id}') not valid`,
  );
  try {
    const { body } = await director.ask('query($id: ID!) { family(id: $id) { members { pesel } } }', { id: familyId });
    expect(body).not.toContain(PESEL);
    expect(body).toContain('INTERNAL');
  } finally {
    await server.peek('alter table audit_entry drop constraint no_opening');
  }
});
