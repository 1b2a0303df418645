import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { Caller } from '../kit/caller.js';
import { intakeInput } from '../kit/case-path.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const PASSPORT = { documentKind: 'PASSPORT', documentNumber: 'FA 123456', documentCountry: 'UA' };
const CARD = { documentKind: 'RESIDENCE_CARD', documentNumber: 'RP1234567', documentCountry: 'PL' };
const OKSANA = { givenName: 'Oksana', surname: 'Szewczenko', role: 'MOTHER', birthDate: '1990-05-01', school: null };
const PESEL = buildPesel('1990-05-01' as LocalDate, 1222);
const ADD = ['addFamilyMember', 'AddFamilyMemberInput'] as const;
const CORRECT = ['correctFamilyMember', 'CorrectFamilyMemberInput'] as const;
const DOCUMENT = '{ kind number country }';

interface Member {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
  readonly peselUkr: boolean;
  readonly corrections: readonly object[];
}

const HOUSEHOLD = `query($id: ID!) { family(id: $id) { members {
  id version givenName peselUkr corrections { field oldValue newValue reason } } } }`;
const OPENED = `query($id: ID!) { family(id: $id) { members {
  givenName identityDocument ${DOCUMENT} formerDocuments ${DOCUMENT} } } }`;

const memberOf = async <Row extends { givenName: string } = Member>(who: Caller, id: string, query = HOUSEHOLD): Promise<Row> => {
  const { family } = await who.get<{ family: { members: Row[] } }>(query, { id });
  const member = family.members.find(({ givenName }) => givenName === 'Oksana');
  if (!member) throw new Error('Oksana is not in this household');
  return member;
};

/** Oksana in the family of somebody, with her passport. */
const aForeigner = async (over: object = PASSPORT) => {
  const world = await aCentre(server);
  const familyId = await aFamily(world.centre, 'Bąk');
  await world.director.do(...ADD, { familyId, person: { ...OKSANA, ...over } });
  return { ...world, familyId, oksana: await memberOf(world.director, familyId) };
};

const corrected = (member: Member, over: object, beside: object = {}) => ({
  familyMemberId: member.id,
  expectedVersion: member.version,
  person: { ...OKSANA, ...over },
  reason: 'paszport okazany podczas wizyty',
  ...beside,
});

test('B1 L26 a foreigner is entered with a passport, which is kept sealed and opened by whoever may read numbers', async () => {
  const { centre, director, assistant, familyId } = await aForeigner();
  expect(await memberOf(director, familyId, OPENED)).toEqual({
    givenName: 'Oksana',
    identityDocument: { kind: 'PASSPORT', number: 'FA123456', country: 'UA' },
    formerDocuments: [],
  });
  for (const field of [`identityDocument ${DOCUMENT}`, `formerDocuments ${DOCUMENT}`]) {
    const { errors, body } = await assistant.ask(`query($id: ID!) { family(id: $id) { members { ${field} } } }`, {
      id: familyId,
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    expect(body).not.toContain('FA123456');
  }
  const [row] = await server.peek<{ whole: string }>(
    `select string_agg(p::text, ' ') as whole from person p where tenant_id = $1`,
    [centre.party.id],
  );
  expect(row?.whole).toContain('Oksana');
  expect(row?.whole).not.toContain('123456');
});

test('S15 a document that is opened is an event of its own, with household and person and without the number', async () => {
  const { director, familyId, oksana } = await aForeigner();
  const opened = () =>
    server.peek<{ operation: string; subject_kind: string; id: string; whole: string }>(
      `select operation, subject_kind, subject_ids[1]::text as id, to_json(a)::text as whole from audit_entry a
         where event = 'IDENTITY_DOCUMENT_OPENED' and staff_member_id = $1 order by operation, subject_kind`,
      [director.staffMemberId],
    );
  await memberOf(director, familyId);
  expect(await opened()).toEqual([]);
  await memberOf(director, familyId, OPENED);
  const entries = await opened();
  expect(entries.map(({ operation, subject_kind, id }) => [operation, subject_kind, id])).toEqual([
    ['identityDocument', 'family', familyId],
    ['identityDocument', 'familyMember', oksana.id],
  ]);
  for (const { whole } of entries) expect(whole).not.toMatch(/123456|Oksana/);
});

test('B1 L26 a document is corrected with its history: the former one stays sealed and is opened as the present one is', async () => {
  const { director, familyId, oksana } = await aForeigner();
  await director.do(...CORRECT, corrected(oksana, CARD));
  const after = await memberOf(director, familyId);
  expect(after.corrections).toEqual([
    { field: 'document', oldValue: null, newValue: null, reason: 'paszport okazany podczas wizyty' },
  ]);
  const passport = { kind: 'PASSPORT', number: 'FA123456', country: 'UA' };
  const card = { kind: 'RESIDENCE_CARD', number: 'RP1234567', country: 'PL' };
  expect(await memberOf(director, familyId, OPENED)).toMatchObject({ identityDocument: card, formerDocuments: [passport] });
  await director.refused('NOTHING_TO_CORRECT', ...CORRECT, corrected(after, CARD));
  await director.do(...CORRECT, corrected(after, { ...CARD, documentKind: 'TRAVEL_DOCUMENT' }));
  const again = await memberOf(director, familyId);
  await director.do(...CORRECT, corrected(again, {}, { documentRemoved: true }));
  expect(await memberOf(director, familyId, OPENED)).toMatchObject({
    identityDocument: null,
    formerDocuments: [{ ...card, kind: 'TRAVEL_DOCUMENT' }, card, passport],
  });
  await director.do(...ADD, { familyId, person: { ...OKSANA, givenName: 'Iryna', birthDate: '1985-01-01', ...CARD } });
});

test('B1 a correction that says nothing of the document leaves it, and half a document or a country of nobody is refused', async () => {
  const { director, familyId, oksana } = await aForeigner();
  await director.do(...CORRECT, corrected(oksana, { surname: 'Szewczenko-Bąk' }));
  expect(await memberOf(director, familyId, OPENED)).toMatchObject({ identityDocument: { number: 'FA123456' } });
  const typed = (over: object) => ({ familyId, person: { ...OKSANA, givenName: 'Iryna', ...over } });
  for (const [over, field] of [
    [{ documentNumber: 'FA999999' }, 'documentNumber'],
    [{ ...PASSPORT, documentCountry: null }, 'documentNumber'],
    [{ ...PASSPORT, documentCountry: 'XX' }, 'documentCountry'],
    [{ ...PASSPORT, documentNumber: 'F-1' }, 'documentNumber'],
    [{ ...PASSPORT, documentNumber: 'FA<b>99999' }, 'documentNumber'],
  ] as const) {
    const refusal = await director.refused('BAD_USER_INPUT', ...ADD, typed(over));
    expect(refusal['field'], JSON.stringify(over)).toBe(`input.person.${field}`);
  }
});

test('L26 P8 a document that is known, however it is spelled and on whichever keyboard, names whom to join to whoever sees the person, and nobody to others', async () => {
  const { director, socialWorker, familyId, oksana } = await aForeigner();
  const same = { ...OKSANA, givenName: 'Oxana', ...PASSPORT, documentKind: 'TRAVEL_DOCUMENT', documentNumber: 'f\u0430-123 456' };
  const refusal = await director.refused('DOCUMENT_ALREADY_REGISTERED', ...ADD, { familyId, person: same });
  expect(refusal).toMatchObject({
    field: 'input.person.documentNumber',
    facts: { name: 'Oksana Szewczenko', familyMemberId: oksana.id },
  });
  const input = intakeInput({ newFamily: { surname: 'Lis', members: [same] } });
  const answer = await socialWorker.refused('DOCUMENT_KNOWN_ELSEWHERE', 'registerIntake', 'RegisterIntakeInput', input);
  expect(JSON.stringify(answer)).not.toMatch(/Oksana|Szewczenko/);
  expect(answer['facts']).toBeUndefined();
  await director.do(...ADD, { familyId, person: { ...same, documentCountry: 'MD' } });
  const { director: neighbour, centre } = await aCentre(server);
  await neighbour.do(...ADD, { familyId: await aFamily(centre, 'Bąk'), person: same });
});

test('S3 L26 the duplicate warning and the question to the centre find a person by the whole document and by no part of it', async () => {
  const { director, socialWorker } = await aForeigner();
  const warning = (documentNumber: string, documentCountry: string) =>
    `{ similarPersons(givenName: "Kto", surname: "Inny", documentNumber: "${documentNumber}", documentCountry: "${documentCountry}") { name likely } }`;
  expect(await director.get(warning('fa123456', 'UA'))).toEqual({
    similarPersons: [{ name: 'Oksana Szewczenko', likely: true }],
  });
  for (const [number, country] of [
    ['FA12345', 'UA'],
    ['FA123456', 'PL'],
    ['', 'UA'],
    ['FA123456', ''],
  ] as const)
    expect(await director.get(warning(number, country))).toEqual({ similarPersons: [] });
  expect(await socialWorker.get(warning('FA123456', 'UA'))).toEqual({ similarPersons: [] });
  const asking = (sought: Record<string, string>) =>
    socialWorker.do<{ known: boolean }>('askAboutPerson', 'AskAboutPersonInput', sought, 'known');
  expect(await asking({ documentNumber: 'FA 123456', documentCountry: 'UA' })).toMatchObject({ known: true });
  expect(await asking({ documentNumber: 'FA 123457', documentCountry: 'UA' })).toMatchObject({ known: false });
  const refusal = await socialWorker.refused('BAD_USER_INPUT', 'askAboutPerson', 'AskAboutPersonInput', {
    documentNumber: 'FA123456',
  });
  expect(refusal['field']).toBe('input.documentNumber');
});

test('S3 numbers of documents come out of the same allowance as those of PESEL', async () => {
  const { socialWorker } = await aCentre(server);
  const members = Array.from({ length: 30 }, (_, at) => ({
    givenName: `Osoba${at}`,
    surname: 'Próbna',
    role: 'OTHER_ADULT',
    ...PASSPORT,
    documentNumber: `FA10000${at}`,
  }));
  const register = () =>
    socialWorker.ask('mutation($input: RegisterIntakeInput!) { registerIntake(input: $input) { id } }', {
      input: { idempotencyKey: crypto.randomUUID(), ...intakeInput({ newFamily: { surname: 'Próbna', members } }) },
    });
  const codes: unknown[] = [];
  for (let at = 0; at < 6; at += 1) codes.push((await register()).errors[0]?.extensions['code']);
  expect(codes).toContain('ALLOWANCE_USED_UP');
});

test('S3 a question that carries a PESEL and a document spends two of the allowance', async () => {
  const { socialWorker } = await aCentre(server);
  const sought = { pesel: PESEL, documentNumber: 'FA123456', documentCountry: 'UA' };
  for (let at = 0; at < 60; at += 1) await socialWorker.do('askAboutPerson', 'AskAboutPersonInput', sought, 'known');
  await socialWorker.refused('ALLOWANCE_USED_UP', 'askAboutPerson', 'AskAboutPersonInput', sought);
});

test('L26 a person who lies in a restricted household shows no document in another one, and none is replaced from there', async () => {
  const { centre, director, socialWorker, familyId } = await aForeigner();
  const fathers = await aFamily(centre, 'Lis');
  await server.peek(
    `insert into family_member (tenant_id, id, family_id, person_id, role)
       select tenant_id, gen_random_uuid(), $1, person_id, role from family_member where family_id = $2 and person_id in
         (select id from person where given_name = 'Oksana')`,
    [fathers, familyId],
  );
  await server.peek(
    `insert into intake (tenant_id, id, family_id, received_on, source, channel, urgency, content, state, registered_by_id)
       values ($1, gen_random_uuid(), $2, '2026-03-02', 'SCHOOL', 'PHONE', 'ORDINARY', 'x', 'REGISTERED', $3)`,
    [centre.party.id, familyId, socialWorker.staffMemberId],
  );
  expect(await memberOf(socialWorker, familyId, OPENED)).toMatchObject({ identityDocument: { number: 'FA123456' } });
  await director.do('restrictFamily', 'RestrictFamilyInput', { familyId: fathers, expectedVersion: 1, restricted: true });
  const { errors, body } = await socialWorker.ask(OPENED, { id: familyId });
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['FORBIDDEN']));
  expect(body).not.toContain('FA123456');
  const member = await memberOf(socialWorker, familyId);
  await socialWorker.refused('FORBIDDEN', ...CORRECT, corrected(member, CARD));
  await socialWorker.refused('FORBIDDEN', ...CORRECT, corrected(member, {}, { documentRemoved: true }));
  await socialWorker.refused('FORBIDDEN', ...CORRECT, corrected(member, { peselUkr: true }));
  expect(await memberOf(director, familyId, OPENED)).toMatchObject({ identityDocument: { number: 'FA123456' } });
  const unproved = await director.withAssurance(1).ask(OPENED, { id: familyId });
  expect(new Set(unproved.errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['STEP_UP_REQUIRED']));
});

test('B1 L26 a PESEL with the status UKR is an ordinary number with its mark, which goes with the number and has a history', async () => {
  const { director, familyId, oksana } = await aForeigner({ pesel: PESEL, peselUkr: true });
  expect(oksana.peselUkr).toBe(true);
  await director.do(...CORRECT, corrected(oksana, { school: 'kurs polskiego' }));
  expect(await memberOf(director, familyId)).toMatchObject({ peselUkr: true });
  const marked = await memberOf(director, familyId);
  await director.do(...CORRECT, corrected(marked, { school: 'kurs polskiego' }, { peselRemoved: true }));
  const after = await memberOf(director, familyId);
  expect(after.peselUkr).toBe(false);
  expect(after.corrections).toEqual(
    expect.arrayContaining([expect.objectContaining({ field: 'peselUkr', oldValue: 'true', newValue: 'false' }) as object]),
  );
  const refusal = await director.refused('PESEL_UKR_WITHOUT_PESEL', ...CORRECT, corrected(after, { peselUkr: true }));
  expect(refusal['field']).toBe('input.person.peselUkr');
  await director.refused('PESEL_UKR_WITHOUT_PESEL', ...ADD, {
    familyId,
    person: { ...OKSANA, givenName: 'Iryna', peselUkr: true },
  });
});

test('a child that is not born yet has no document', async () => {
  const { director, familyId } = await aForeigner();
  const person = { surname: 'Szewczenko', role: 'CHILD', expectedOn: '2026-06-01', ...CARD };
  const refusal = await director.refused('BAD_USER_INPUT', ...ADD, { familyId, person });
  expect(refusal['field']).toBe('input.person.expectedOn');
});
