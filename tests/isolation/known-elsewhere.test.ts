import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
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

const BORN = '2015-03-02' as LocalDate;
const PESEL = buildPesel(BORN, 321);
const DOCUMENT = { documentKind: 'PASSPORT', documentNumber: 'FA 123456', documentCountry: 'UA' };

/** Two centres alike in everything but that the file is restricted in one of them; the worker of each may open neither. */
const aFile = async (restricted: boolean, hides = false) => {
  const { centre, director, socialWorker } = await aCentre(server);
  const id = await aFamily(centre, 'Zamkowska', { restricted });
  const jan = { givenName: 'Jan', surname: 'Zamkowski', role: 'CHILD', birthDate: BORN, pesel: PESEL, ...DOCUMENT };
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId: id, person: jan });
  await server.peek(`update family set phone = '601 222 333' where id = $1`, [id]);
  const grandmother = { name: 'Helena Próbna', relation: 'CONTACT_PERSON', phone: '+48 502 111 222' };
  await director.do('addRelatedPerson', 'AddRelatedPersonInput', { familyId: id, ...grandmother });
  if (hides)
    await director.do('recordSecretAddress', 'RecordSecretAddressInput', {
      familyId: id,
      secretAddress: 'Ukryta 17, Nigdziebądź',
    });
  return { socialWorker, centre, director };
};

const ANSWER = `mutation($input: AskAboutPersonInput!) { askAboutPerson(input: $input) { id known askedAt whomToAsk { displayName } } }`;

/** What leaves, with what is new by its nature taken out. */
const told = async (who: Caller, sought: object): Promise<string> => {
  server.statements();
  const { body } = await who.ask(ANSWER, { input: { idempotencyKey: randomUUID(), ...sought } });
  return body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|"askedAt":"[^"]+"|"requestId":"[^"]+"/g, '…');
};

const FULL = [
  { givenName: 'Jan', surname: 'Zamkowski' },
  { phone: '601222333' },
  { phone: '502-111-222' },
  { pesel: PESEL },
  { documentNumber: 'fa-123456', documentCountry: 'UA' },
] as const;
const PARTS = [
  { givenName: 'Jan', surname: 'Zamk' },
  { givenName: 'Jan', surname: 'Z' },
  { givenName: 'J', surname: 'Zamkowski' },
  { givenName: '%', surname: '%' },
  { givenName: 'Jan', surname: '%' },
  { phone: '601 222' },
  { phone: '601222334' },
  { phone: '02111222' },
  { pesel: buildPesel(BORN, 323) },
  { pesel: buildPesel(addDays(BORN, 1), 321) },
  { documentNumber: 'FA12345', documentCountry: 'UA' },
  { documentNumber: 'FA123456', documentCountry: 'MD' },
] as const;

test('S3 a restricted file answers byte for byte as any other that may not be opened, in full and in part', async () => {
  const [open, closed] = [await aFile(false), await aFile(true)];
  for (const sought of [...FULL, ...PARTS])
    expect(await told(closed.socialWorker, sought), JSON.stringify(sought)).toBe(await told(open.socialWorker, sought));
  for (const sought of FULL) expect(await told(closed.socialWorker, sought)).toContain('"known":true');
  for (const sought of PARTS) expect(await told(closed.socialWorker, sought)).not.toContain('"known":true');
});

test('S3 a restricted file costs as many statements as any other that may not be opened', async () => {
  const [open, closed] = [await aFile(false), await aFile(true)];
  const cost = async (who: Caller, sought: object) => {
    await told(who, sought);
    return server.statements().length;
  };
  for (const sought of FULL) expect(await cost(closed.socialWorker, sought)).toBe(await cost(open.socialWorker, sought));
});

test('S3 nothing typed beside the name changes the answer: no day, year or school is found out by asking', async () => {
  const { socialWorker } = await aFile(true);
  const type = `{ __type(name: "AskAboutPersonInput") { inputFields { name } } }`;
  const { __type } = await socialWorker.get<{ __type: { inputFields: { name: string }[] } }>(type);
  expect(__type.inputFields.map(({ name }) => name).sort()).toEqual([
    'documentCountry',
    'documentNumber',
    'givenName',
    'idempotencyKey',
    'pesel',
    'phone',
    'surname',
  ]);
  const warning = (day: LocalDate) =>
    `{ similarPersons(givenName: "Jan", surname: "Zamkowski", birthDate: "${day}", pesel: "${PESEL}", documentNumber: "FA123456", documentCountry: "UA") { name } }`;
  for (const days of [-400, -1, 0, 1, 400])
    expect(await socialWorker.get(warning(addDays(BORN, days)))).toEqual({ similarPersons: [] });
});

test('S3 a day of birth typed into a registration is asked about of no file that may not be opened', async () => {
  const { socialWorker } = await aFile(true);
  const child = (birthDate: LocalDate) => ({ givenName: 'Jan', surname: 'Zamkowski', role: 'CHILD', birthDate });
  for (const days of [0, 1]) {
    const members = [child(addDays(BORN, days))];
    await socialWorker.do('registerIntake', 'RegisterIntakeInput', {
      ...intakeInput({ newFamily: { surname: 'Inna', members } }),
      confirmed: [],
    });
  }
});

test('S3 a neighbouring centre knows nobody of this one', async () => {
  await aFile(true);
  const { socialWorker: stranger } = await aCentre(server);
  for (const sought of FULL) expect(await told(stranger, sought)).toContain('"known":false');
});

const HOUSEHOLDS = 'query($phone: String!) { similarPersons(phone: $phone) { name familyId } }';

test('S3 issue 10 point 12: the telephone of a restricted file and of a family that hides is told as little as one nobody has', async () => {
  for (const { socialWorker } of [await aFile(false), await aFile(true), await aFile(false, true)]) {
    const answers = new Set<string>();
    for (const phone of ['+48 601 222 333', '502111222', '600 000 000']) {
      server.statements();
      const { body } = await socialWorker.ask(HOUSEHOLDS, { phone });
      answers.add(`${body.replaceAll(/"requestId":"[^"]+"/g, '…')} in ${server.statements().length} statements`);
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('"similarPersons":[]');
  }
});

test('S3 issue 10 point 12: asked about by telephone, a family that hides answers byte for byte and at the cost of any other', async () => {
  const [open, hidden] = [await aFile(false), await aFile(false, true)];
  for (const phone of ['601222333', '502 111 222', '600 000 000']) {
    const [ofOpen, cost] = [await told(open.socialWorker, { phone }), server.statements().length];
    expect(await told(hidden.socialWorker, { phone }), phone).toBe(ofOpen);
    expect(server.statements().length, phone).toBe(cost);
  }
});
