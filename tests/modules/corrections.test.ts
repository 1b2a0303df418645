import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AskedDoubt } from '@asysta/client';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const HISTORY = `query($id: ID!) { family(id: $id) {
  corrected corrections { field oldValue newValue reason correctedBy { displayName } }
  members { id corrected version givenName birthDate role membershipCorrections { field }
    corrections { field oldValue newValue reason correctedBy { displayName } } } } }`;

interface Correction {
  readonly field: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly reason: string;
}
interface Member {
  readonly id: string;
  readonly corrected: boolean;
  readonly version: number;
  readonly givenName: string;
  readonly corrections: readonly Correction[];
}
interface File {
  readonly family: {
    readonly corrected: boolean;
    readonly corrections: readonly Correction[];
    readonly members: readonly [Member, ...Member[]];
  };
}

const MARTA = { givenName: 'Marta', surname: 'Żak', birthDate: '1990-04-12', role: 'MOTHER' };

/** A mother and a child of eight in the files of a centre, and who corrects them. */
const aHousehold = async () => {
  const { centre, director, socialWorker, assistant } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak', { child: { givenName: 'Ola', birthDate: '2018-06-01' } });
  const file = async (): Promise<File['family']> => (await director.get<File>(HISTORY, { id: familyId })).family;
  const [{ id: familyMemberId }] = (await file()).members;
  const correction = (person: object, others: object = {}) => ({
    familyMemberId,
    expectedVersion: 1,
    person: { ...MARTA, ...person },
    reason: 'odpis aktu urodzenia',
    ...others,
  });
  return { familyId, director, socialWorker, assistant, file, correction };
};

const correct = (who: Caller, input: Record<string, unknown>) => who.do('correctFamilyMember', 'CorrectFamilyMemberInput', input);

test('L9 U3 a person is corrected, and what stood there stays with who and why', async () => {
  const { director, file, correction } = await aHousehold();
  await correct(director, correction({ givenName: 'Maria', birthDate: '1991-04-12' }));
  const [marta] = (await file()).members;
  expect(marta).toMatchObject({ version: 2, corrected: true, givenName: 'Maria', birthDate: '1991-04-12' });
  const { corrected, members } = await file();
  expect([corrected, members[1]?.corrected]).toEqual([false, false]);
  const why = { reason: 'odpis aktu urodzenia', correctedBy: { displayName: expect.any(String) as string } };
  expect(marta.corrections.toSorted((one, other) => one.field.localeCompare(other.field))).toEqual([
    { field: 'birthDate', oldValue: '1990-04-12', newValue: '1991-04-12', ...why },
    { field: 'givenName', oldValue: 'Marta', newValue: 'Maria', ...why },
  ]);
});

test('a correction found anew by its new name is reversed from its history', async () => {
  const { director, file, correction } = await aHousehold();
  await correct(director, correction({ givenName: 'Maria' }));
  const [{ corrections, version }] = (await file()).members;
  const back = Object.fromEntries(corrections.map(({ field, oldValue }) => [field, oldValue]));
  await correct(director, { ...correction(back), expectedVersion: version });
  const [marta] = (await file()).members;
  expect(marta.givenName).toBe('Marta');
  expect(marta.corrections).toHaveLength(2);
});

test('an address is corrected with its history, and a save that changes nothing is refused', async () => {
  const { director, familyId, file } = await aHousehold();
  const address = { familyId, expectedVersion: 1, surname: 'Żak', city: 'Raków', reason: 'przeprowadzka' };
  await director.do('correctFamily', 'CorrectFamilyInput', address);
  const { corrected, corrections } = await file();
  expect(corrected).toBe(true);
  expect(corrections).toMatchObject([{ field: 'city', oldValue: null, newValue: 'Raków', reason: 'przeprowadzka' }]);
  await director.refused('NOTHING_TO_CORRECT', 'correctFamily', 'CorrectFamilyInput', { ...address, expectedVersion: 2 });
});

test('a correction without a word why is refused, and so is one of a version that is gone', async () => {
  const { director, correction } = await aHousehold();
  const input = correction({ givenName: 'Maria' });
  const { fields } = await director.refused('BAD_USER_INPUT', 'correctFamilyMember', 'CorrectFamilyMemberInput', {
    ...input,
    reason: ' ',
  });
  expect(fields).toEqual([{ field: 'input.reason', userMessage: 'Napisz, skąd ta poprawka.' }]);
  await correct(director, input);
  await director.refused('CONFLICT', 'correctFamilyMember', 'CorrectFamilyMemberInput', input);
});

test('a wrong PESEL is replaced or removed; its history tells that it changed, and the number only to whoever may read one', async () => {
  const { director, assistant, familyId, file, correction } = await aHousehold();
  const [first, second] = [1, 3].map((serial) => buildPesel('1990-04-12' as LocalDate, serial * 20));
  await correct(director, correction({ pesel: first }));
  await correct(director, { ...correction({ pesel: second }), expectedVersion: 2 });
  await correct(director, { ...correction({}, { peselRemoved: true }), expectedVersion: 3 });
  const [{ corrections }] = (await file()).members;
  expect(corrections).toMatchObject(Array(3).fill({ field: 'pesel', oldValue: null, newValue: null }));
  const numbers = `query($id: ID!) { family(id: $id) { members { pesel formerPesels } } }`;
  const { family } = await director.get<{ family: { members: object[] } }>(numbers, { id: familyId });
  expect(family.members[0]).toEqual({ pesel: null, formerPesels: [second, first] });
  const { errors } = await assistant.ask(numbers, { id: familyId });
  expect(errors.map(({ extensions }) => extensions['code'])).toContain('FORBIDDEN');
  const kept = await server.peek('select row_to_json(c)::text as row from person_correction c');
  expect(JSON.stringify(kept)).not.toContain(first);
});

test.for([
  ['2026-03-03', 'DATE_IN_FUTURE'],
  ['1850-01-01', 'BIRTH_DATE_TOO_EARLY'],
] as const)('U2 L25 somebody born on %s is refused with %s', async ([birthDate, code]) => {
  const { director, correction } = await aHousehold();
  const { field } = await director.refused(code, 'correctFamilyMember', 'CorrectFamilyMemberInput', correction({ birthDate }));
  expect(field).toBe('input.person.birthDate');
});

const OF_1990 = '1990-04-12' as LocalDate;

test.for([
  ['PESEL_BIRTH_DATE', { birthDate: '1991-04-12', pesel: buildPesel(OF_1990, 20) }, 'pesel'],
  ['PESEL_ROLE', { pesel: buildPesel(OF_1990, 11) }, 'pesel'],
  ['PARENT_TOO_YOUNG', { birthDate: '2006-01-01' }, 'birthDate'],
  ['CHILD_GROWN_UP', { role: 'CHILD' }, 'birthDate'],
  ['SAME_PERSON', { givenName: 'ola', birthDate: '2018-06-01', role: 'OTHER_ADULT' }, 'givenName'],
] as const)('L25 asks about %s with the person’s name, and saves what is confirmed', async ([code, person, field]) => {
  const { director, correction } = await aHousehold();
  const input = correction(person);
  const { doubts } = await director.refused('CONFIRMATION_NEEDED', 'correctFamilyMember', 'CorrectFamilyMemberInput', input);
  expect(doubts).toEqual([{ code, field: `input.person.${field}`, userMessage: expect.stringContaining('Żak') as string }]);
  const others = ['PESEL_ROLE', 'SAME_PERSON'].filter((other) => other !== code);
  await director.refused('CONFIRMATION_NEEDED', 'correctFamilyMember', 'CorrectFamilyMemberInput', {
    ...input,
    confirmed: others,
  });
  await correct(director, { ...input, confirmed: [code] });
});

test('G52 who is not told that a confirmed correction was saved, and sends it again unconfirmed, does it once', async () => {
  const { director, file, correction } = await aHousehold();
  const input = { ...correction({ role: 'CHILD' }), idempotencyKey: randomUUID() };
  await correct(director, { ...input, confirmed: ['CHILD_GROWN_UP'] });
  await correct(director, input);
  expect((await file()).members[0]).toMatchObject({ version: 2, corrections: [], membershipCorrections: [{ field: 'role' }] });
});

test('an ordinary person is asked about nothing, and at an intake every person is asked about at once', async () => {
  const { director, socialWorker, familyId } = await aHousehold();
  const child = { givenName: 'Jan', surname: 'Żak', birthDate: '2020-01-01', role: 'CHILD' };
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId, person: child });
  const intake = {
    newFamily: {
      surname: 'Nowak',
      members: [
        { givenName: 'Ewa', surname: 'Nowak', birthDate: '2010-05-01', role: 'MOTHER' },
        { givenName: 'Jan', surname: 'Nowak', birthDate: '2020-01-01', role: 'CHILD' },
        { givenName: 'Jan', surname: 'Nowak', birthDate: '2020-01-01', role: 'CHILD' },
      ],
    },
    receivedOn: '2026-03-02',
    source: 'SCHOOL',
    channel: 'PHONE',
    urgency: 'ORDINARY',
    content: 'Dziecko nie chodzi do szkoły.',
  };
  const { doubts } = await socialWorker.refused('CONFIRMATION_NEEDED', 'registerIntake', 'RegisterIntakeInput', intake);
  expect((doubts as AskedDoubt[]).map(({ code, field }) => `${code} ${field}`)).toEqual([
    'PARENT_TOO_YOUNG input.newFamily.members.1.birthDate',
    'PARENT_TOO_YOUNG input.newFamily.members.2.birthDate',
    'SAME_PERSON input.newFamily.members.2.givenName',
  ]);
});

test('G4 nobody of another centre corrects a person, and the answer does not tell that they exist', async () => {
  const { correction } = await aHousehold();
  const { director: stranger } = await aCentre(server);
  await stranger.refused('NOT_FOUND', 'correctFamilyMember', 'CorrectFamilyMemberInput', correction({ givenName: 'Maria' }));
});
