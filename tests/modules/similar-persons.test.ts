import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { REFUSAL_WORDS } from '@asysta/schema/refusals';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import { ALLOWANCE } from '@asysta/services/platform/permission/allowance';
import { spendAllowance } from '../kit/allowance.js';
import type { Caller } from '../kit/caller.js';
import { aCase, intakeInput } from '../kit/case-path.js';
import { noticeRowsOf } from '../kit/case-steps.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

interface Answer {
  readonly id: string;
  readonly known: boolean;
  readonly whomToAsk: { readonly displayName: string } | null;
}

const ASK = ['askAboutPerson', 'AskAboutPersonInput'] as const;

const asking = (who: Caller, sought: object): Promise<Answer> =>
  who.do<Answer>(...ASK, sought as Record<string, unknown>, 'id known whomToAsk { displayName }');

const PESEL = buildPesel('2018-06-01' as LocalDate, 123);
const OLA = { givenName: 'Ola', surname: 'Żak', role: 'CHILD', birthDate: '2018-06-01', pesel: PESEL };

/** A family that the colleague runs, and a social worker who sees nothing of it. */
const aForeignFile = async () => {
  const world = await aCentre(server);
  const colleague = await world.centre.hire('Koleżanka', { role: 'SOCIAL_WORKER' });
  const newFamily = { surname: 'Żak', phone: '+48 601 234 567', members: [OLA] };
  const { family } = await aCase(colleague, { newFamily });
  return { ...world, colleague, familyId: family.id };
};

const askedAboutTo = async (who: Caller) =>
  (await noticeRowsOf<{ kind: string; askedBy: string | null; subjectId: string }>(who, 'kind askedBy subjectId')).filter(
    ({ kind }) => kind === 'PERSON_ASKED_ABOUT',
  );

test.for([
  [{ givenName: 'Ola', surname: 'Żak' }, true],
  [{ givenName: 'ola', surname: 'zak' }, true],
  [{ phone: '601-234-567' }, true],
  [{ pesel: PESEL }, true],
  [{ givenName: 'Ola', surname: 'Żakowska' }, false],
  [{ givenName: 'Ala', surname: 'Żak' }, false],
  [{ phone: '601234568' }, false],
  [{ pesel: buildPesel('2018-06-01' as LocalDate, 125) }, false],
] as const)('S3 who asks about %j in a file of somebody else learns that somebody is known: %s', async ([sought, known]) => {
  const { socialWorker } = await aForeignFile();
  const answer = await asking(socialWorker, sought);
  expect(answer).toEqual({ id: answer.id, known, whomToAsk: known ? { displayName: 'Dyrektorka' } : null });
});

test('S3 whoever leads the file is told who asks; nobody is where nobody is known', async () => {
  const { socialWorker, colleague, director } = await aForeignFile();
  const { id } = await asking(socialWorker, { givenName: 'Ola', surname: 'Żak' });
  await asking(socialWorker, { givenName: 'Ola', surname: 'Nieznana' });
  expect(await askedAboutTo(colleague)).toEqual([{ kind: 'PERSON_ASKED_ABOUT', askedBy: 'Pracownica socjalna', subjectId: id }]);
  expect([await askedAboutTo(director), await askedAboutTo(socialWorker)]).toEqual([[], []]);
  const read = (who: Caller) =>
    who.ask<{ inquiry: { askedBy: object } }>('query($id: ID!) { inquiry(id: $id) { askedBy { displayName } } }', { id });
  expect((await read(colleague)).data?.inquiry).toEqual({ askedBy: { displayName: 'Pracownica socjalna' } });
  expect((await read(director)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
});

test('S3 of a file that nobody leads a director is told', async () => {
  const { centre, director, socialWorker } = await aCentre(server);
  await aFamily(centre, 'Lis');
  expect(await asking(socialWorker, { givenName: 'Marta', surname: 'Lis' })).toMatchObject({ known: true });
  expect(await askedAboutTo(director)).toMatchObject([{ askedBy: 'Pracownica socjalna' }]);
});

test('S3 whom one may open oneself is not asked about: the duplicate warning names them', async () => {
  const { colleague, director } = await aForeignFile();
  expect(await asking(colleague, { givenName: 'Ola', surname: 'Żak' })).toMatchObject({ known: false, whomToAsk: null });
  expect(await asking(director, { pesel: PESEL })).toMatchObject({ known: false });
});

test('S3 a name is asked in full, a telephone and a PESEL too', async () => {
  const { socialWorker } = await aForeignFile();
  for (const [sought, field] of [
    [{ surname: 'Żak' }, 'input.givenName'],
    [{ givenName: 'Ola' }, 'input.surname'],
    [{}, 'input.surname'],
    [{ phone: '601 234' }, 'input.phone'],
    [{ pesel: PESEL.slice(0, 10) }, 'input.pesel'],
  ] as const)
    expect(await socialWorker.refused('BAD_USER_INPUT', ...ASK, sought)).toMatchObject({ field });
});

const twoInOne = `mutation($one: AskAboutPersonInput!, $other: AskAboutPersonInput!) {
  one: askAboutPerson(input: $one) { id } other: askAboutPerson(input: $other) { id } }`;

test('S3 one document asks once, and asks for nothing else', async () => {
  const { socialWorker } = await aForeignFile();
  const input = () => ({ idempotencyKey: randomUUID(), givenName: 'Ola', surname: 'Żak' });
  const { data, errors } = await socialWorker.ask(twoInOne, { one: input(), other: input() });
  expect([data, errors.map(({ extensions }) => extensions['code'])]).toEqual([null, ['QUERY_TOO_EXPENSIVE']]);
  expect(await server.peek('select id from inquiry where asked_by_id = $1', [socialWorker.staffMemberId])).toEqual([]);
});

const spend = (who: Caller, count: number) => spendAllowance(server, who, '2026-03-02', count);

test('S3 what a person may ask is used up in a day, whoever is known, and is there again on the next', async () => {
  const { socialWorker, colleague } = await aForeignFile();
  await spend(socialWorker, ALLOWANCE.person - 1);
  await asking(socialWorker, { givenName: 'Nikt', surname: 'Taki' });
  for (const sought of [{ givenName: 'Ola', surname: 'Żak' }, { pesel: PESEL }])
    await socialWorker.refused('ALLOWANCE_USED_UP', ...ASK, sought);
  await asking(colleague, { givenName: 'Nikt', surname: 'Taki' });
  server.setToday('2026-03-03');
  expect(await asking(socialWorker, { givenName: 'Ola', surname: 'Żak' })).toMatchObject({ known: true });
});

test('S3 of many questions at once none gets past the number', async () => {
  const { socialWorker } = await aForeignFile();
  await spend(socialWorker, ALLOWANCE.person - 3);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      socialWorker.ask('mutation($input: AskAboutPersonInput!) { askAboutPerson(input: $input) { known } }', {
        input: { idempotencyKey: randomUUID(), givenName: 'Ola', surname: 'Żak' },
      }),
    ),
  );
  const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'ALLOWANCE_USED_UP'));
});

test('S3 a number that is tried in a registration is taken from the same allowance, though the registration is refused', async () => {
  const { socialWorker } = await aForeignFile();
  const input = () => intakeInput({ newFamily: { surname: 'Lis', members: [{ ...OLA, givenName: 'Ada' }] } });
  await spend(socialWorker, ALLOWANCE.person - 1);
  await socialWorker.refused('PERSON_KNOWN_ELSEWHERE', 'registerIntake', 'RegisterIntakeInput', input());
  await socialWorker.refused('ALLOWANCE_USED_UP', 'registerIntake', 'RegisterIntakeInput', input());
  await socialWorker.do('registerIntake', 'RegisterIntakeInput', intakeInput());
});

const REGISTERED = 'mutation($input: RegisterIntakeInput!) { registerIntake(input: $input) { id } }';

/** What a system of the centre is told when it brings a child of that number: the id of an intake, or the refusal as it is read. */
const bringing = async (who: Caller, pesel: string) => {
  const newFamily = { surname: 'Lis', members: [{ ...OLA, givenName: 'Ada', pesel }] };
  const input = { ...intakeInput({ newFamily }), idempotencyKey: randomUUID() };
  const { errors } = await who.ask(REGISTERED, { input });
  return errors.map(({ message, extensions: { requestId: _ofThisOne, ...told } }) => ({ message, ...told }));
};

test('S3 what a machine may bring in a day is its own: used up by many at once it is told in plain words, alike of a hidden family and of nobody', async () => {
  const { centre, director, socialWorker, familyId } = await aForeignFile();
  const { family } = await director.get<{ family: object }>('query($id: ID!) { family(id: $id) { expectedVersion: version } }', {
    id: familyId,
  });
  await director.do('restrictFamily', 'RestrictFamilyInput', { familyId, ...family, restricted: true });
  const system = { role: 'CENTRE_SYSTEM', machine: true } as const;
  const [machine, other] = [await centre.hire('System', system), await centre.hire('Drugi system', system)];
  await spend(machine, ALLOWANCE.machine - 2);
  const numbers = Array.from({ length: 5 }, (_, ordinal) => buildPesel('2018-06-01' as LocalDate, 201 + 2 * ordinal));
  const answers = await Promise.all(numbers.map((pesel) => bringing(machine, pesel)));
  expect(answers.flat()).toHaveLength(3);
  const ofNobody = await bringing(machine, buildPesel('2018-06-01' as LocalDate, 301));
  expect(ofNobody).toMatchObject([{ code: 'ALLOWANCE_USED_UP', userMessage: REFUSAL_WORDS.ALLOWANCE_USED_UP }]);
  for (const answer of [...answers.filter(({ length }) => length > 0), await bringing(machine, PESEL)])
    expect(answer).toEqual(ofNobody);
  expect(await bringing(other, buildPesel('2018-06-01' as LocalDate, 303))).toEqual([]);
  expect(await bringing(socialWorker, buildPesel('2018-06-01' as LocalDate, 305))).toEqual([]);
  expect(await bringing(other, PESEL)).toMatchObject([{ code: 'PERSON_KNOWN_ELSEWHERE' }]);
  server.setToday('2026-03-03');
  expect(await bringing(machine, buildPesel('2018-06-01' as LocalDate, 307))).toEqual([]);
});

test('S3 machines, assistants and those who lead no file ask nothing', async () => {
  const { centre, assistant, admin } = await aForeignFile();
  const machine = await centre.hire('System', { role: 'CENTRE_SYSTEM', machine: true });
  for (const who of [machine, assistant, admin]) await who.refused('FORBIDDEN', ...ASK, { givenName: 'Ola', surname: 'Żak' });
});

test('S3 of whom one asked is kept nowhere', async () => {
  const { socialWorker, centre } = await aForeignFile();
  await asking(socialWorker, { givenName: 'Jakub', surname: 'Niepowtarzalny' });
  const kept = await server.peek(
    `select (select string_agg(i::text, ' ') from inquiry i where tenant_id = $1) || (select string_agg(a::text, ' ') from audit_entry a where tenant_id = $1)
       || (select string_agg(r::text, ' ') from idempotency_record r where tenant_id = $1) as text`,
    [centre.party.id],
  );
  expect(JSON.stringify(kept)).not.toMatch(/Niepowtarzalny|niepowtarzalny|Jakub/);
});

const AT_PHONE = 'query($phone: String!) { similarPersons(phone: $phone) { name familyId likely } }';
interface Answering {
  readonly similarPersons: readonly { readonly name: string; readonly familyId: string; readonly likely: boolean }[];
}
const answeringAt = async (who: Caller, phone: string) => (await who.get<Answering>(AT_PHONE, { phone })).similarPersons;

test('S3 issue 10 point 12: a telephone in any spelling brings the household of the own file, and a part of one nobody', async () => {
  const { colleague, director, socialWorker, familyId } = await aForeignFile();
  for (const phone of ['601234567', '601 234 567', '601-234-567', '+48 601 234 567', '0048601234567', '(601) 234-567'])
    expect(await answeringAt(colleague, phone), phone).toEqual([{ name: 'Ola Żak', familyId, likely: false }]);
  for (const phone of ['', '601 234', '601234568', '48601', '01234567'])
    expect(await answeringAt(director, phone), phone).toEqual([]);
  expect(await answeringAt(socialWorker, '601234567')).toEqual([]);
});

test('S3 issue 10 point 12: a telephone of somebody around a family brings it too, in the own files and when the rest is asked', async () => {
  const { colleague, director, socialWorker, familyId } = await aForeignFile();
  const person = { name: 'Helena Próbna', relation: 'CONTACT_PERSON', phone: '502 111 222' };
  await colleague.do('addRelatedPerson', 'AddRelatedPersonInput', { familyId, ...person });
  expect(await answeringAt(director, '+48502111222')).toEqual([{ name: 'Ola Żak', familyId, likely: false }]);
  expect(await answeringAt(socialWorker, '+48502111222')).toEqual([]);
  expect(await asking(socialWorker, { phone: '+48502111222' })).toMatchObject({ known: true });
});

test('S3 issue 10 point 12: the same telephone makes a name alike likely, without a day of birth', async () => {
  const { colleague } = await aForeignFile();
  const alike = async (more: string) =>
    (await colleague.get<Answering>(`{ similarPersons(givenName: "Ola", surname: "Żak"${more}) { name familyId likely } }`))
      .similarPersons;
  expect(await alike('')).toMatchObject([{ name: 'Ola Żak', likely: false }]);
  expect(await alike(', phone: "601 234 567"')).toMatchObject([{ name: 'Ola Żak', likely: true }]);
  expect(await alike(', phone: "601 234 568"')).toMatchObject([{ name: 'Ola Żak', likely: false }]);
});

test('S3 issue 10 point 12: telephones that are asked about come out of the same allowance, one a document', async () => {
  const { socialWorker } = await aForeignFile();
  const input = () => ({ idempotencyKey: randomUUID(), phone: '601 234 567' });
  const { errors } = await socialWorker.ask(twoInOne, { one: input(), other: input() });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['QUERY_TOO_EXPENSIVE']);
  await spend(socialWorker, ALLOWANCE.person - 1);
  await asking(socialWorker, { phone: '601 234 567' });
  await socialWorker.refused('ALLOWANCE_USED_UP', ...ASK, { phone: '601 234 568' });
});
