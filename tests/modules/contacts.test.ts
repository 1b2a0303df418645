import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { step } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, aCentreWithAssignedFamily, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

const WHOLE = `id version kind contactedOn startsAt durationMinutes withWhom matter agreements nextContactOn recordedAt
  author { id } supportCase { id stage }`;

const RECORD = ['recordContact', 'RecordContactInput'] as const;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const contactInput = (supportCaseId: string, over: Record<string, unknown> = {}) => ({
  supportCaseId,
  kind: 'PHONE',
  contactedOn: '2026-03-05',
  withWhom: 'mama',
  matter: 'Przypomnienie o terminie w poradni.',
  ...over,
});

/** A family in support since 5 March, in a centre with local terms. */
const inSupport = async () => {
  const office = await accompanied(server, true);
  const clocks = () =>
    server.peek<Record<string, unknown>>(
      `select kind, version, started_on::text as begun, due_on::text as due, met_on::text as met, cancelled_on::text as cancelled
        from deadline where support_case_id = $1 order by kind, started_on`,
      [office.supportCase.id],
    );
  return { ...office, clocks };
};

test('L20, D4 the assistant, the social worker of the case and the director record a contact, each in their own name', async () => {
  const { assistant, socialWorker, director, supportCase } = await inSupport();
  const school = contactInput(supportCase.id, {
    kind: 'SCHOOL',
    startsAt: '08:15',
    durationMinutes: 20,
    withWhom: 'wychowawczyni klasy 2b',
    matter: 'Nieobecności dziecka.',
    agreements: 'Wychowawczyni zadzwoni po każdej nieobecności.',
    nextContactOn: '2026-03-12',
  });
  expect(await assistant.do(...RECORD, school, WHOLE)).toMatchObject({
    ...Object.fromEntries(Object.entries(school).filter(([name]) => name !== 'supportCaseId')),
    version: 1,
    author: { id: assistant.staffMemberId },
    supportCase: { id: supportCase.id, stage: 'IN_SUPPORT' },
  });
  for (const who of [socialWorker, director])
    expect(await who.do(...RECORD, contactInput(supportCase.id), WHOLE)).toMatchObject({
      kind: 'PHONE',
      startsAt: null,
      durationMinutes: null,
      agreements: null,
      nextContactOn: null,
      author: { id: who.staffMemberId },
    });
});

test('L20 no contact moves a term: after a call and nobody at home the term of contact is the one that ran before, and a visit moves it', async () => {
  const { assistant, supportCase, memberIds, clocks } = await inSupport();
  const before = await clocks();
  expect(before.filter(({ kind }) => kind === 'CONTACT')).toMatchObject([
    { begun: '2026-03-05', due: '2026-03-12', met: null, cancelled: null },
  ]);
  server.setToday('2026-03-10');
  await assistant.do(...RECORD, contactInput(supportCase.id, { contactedOn: '2026-03-10' }));
  await assistant.do(
    ...RECORD,
    contactInput(supportCase.id, {
      kind: 'NOBODY_HOME',
      contactedOn: '2026-03-10',
      withWhom: null,
      matter: 'Umówione spotkanie.',
    }),
  );
  expect(await clocks()).toEqual(before);
  await assistant.do('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-10'),
    kind: 'REGULAR',
  });
  expect((await clocks()).filter(({ kind, met }) => kind === 'CONTACT' && met === null)).toMatchObject([
    { begun: '2026-03-10', due: '2026-03-17' },
  ]);
});

test('L20 a contact before anybody met the family leaves the term of the first visit running', async () => {
  const { assistant, socialWorker, supportCase } = await aCentreWithAssignedFamily(server, { rules: true });
  await socialWorker.do(...RECORD, contactInput(supportCase.id, { kind: 'HEALTH', contactedOn: '2026-03-02' }));
  await assistant.do(...RECORD, contactInput(supportCase.id, { contactedOn: '2026-03-02' }));
  expect(
    await server.peek('select kind, met_on, cancelled_on from deadline where support_case_id = $1 and kind = $2', [
      supportCase.id,
      'FIRST_VISIT',
    ]),
  ).toEqual([{ kind: 'FIRST_VISIT', met_on: null, cancelled_on: null }]);
});

test('L20 a contact of the future, of a day before the case, or in a closed case is refused', async () => {
  const { assistant, director, supportCase } = await inSupport();
  const { supportCase: now } = await director.get<{ supportCase: { version: number; openedOn: string } }>(
    `{ supportCase(id: "${supportCase.id}") { version openedOn } }`,
  );
  const dayBefore = new Date(Date.parse(now.openedOn) - 86_400_000).toISOString().slice(0, 10);
  const on = (contactedOn: string) => contactInput(supportCase.id, { contactedOn });
  const { field } = await assistant.refused('DATE_IN_FUTURE', ...RECORD, on('2026-03-06'));
  expect(field).toBe('input.contactedOn');
  await assistant.refused('CONTACT_BEFORE_CASE', ...RECORD, on(dayBefore));
  await assistant.do(...RECORD, on(now.openedOn));
  await step(director, { id: supportCase.id, version: now.version }, 'closeCase', { closedOn: '2026-03-05' });
  await director.refused('CASE_STAGE_MISMATCH', ...RECORD, on('2026-03-05'));
});

test('L20 a case does not end before its last contact', async () => {
  const { socialWorker, director, supportCase } = await inSupport();
  server.setToday('2026-03-09');
  await socialWorker.do(...RECORD, contactInput(supportCase.id, { kind: 'COURT', contactedOn: '2026-03-09' }));
  const { supportCase: now } = await director.get<{ supportCase: { version: number } }>(
    `{ supportCase(id: "${supportCase.id}") { version } }`,
  );
  const close = { supportCaseId: supportCase.id, expectedVersion: now.version, reason: 'MOVED_AWAY' };
  await director.refused('CASE_RECORDS_LATER', 'closeCase', 'CloseCaseInput', { ...close, closedOn: '2026-03-08' });
  await director.do('closeCase', 'CloseCaseInput', { ...close, closedOn: '2026-03-09' });
});

test('L20 what is missing in the form is told field by field', async () => {
  const { assistant, supportCase } = await inSupport();
  const problemsOf = async (over: Record<string, unknown>) => {
    const refusal = await assistant.refused('BAD_USER_INPUT', ...RECORD, contactInput(supportCase.id, over));
    return (refusal as { fields: { field: string }[] }).fields.map(({ field }) => field).sort();
  };
  expect(await problemsOf({ matter: ' ', startsAt: '25:00', durationMinutes: 0 })).toEqual([
    'input.durationMinutes',
    'input.matter',
    'input.startsAt',
  ]);
  expect(await problemsOf({ withWhom: ' ' })).toEqual(['input.withWhom']);
  expect(await problemsOf({ nextContactOn: '2026-03-05' })).toEqual(['input.nextContactOn']);
});

test('L20 who does not carry the case is told no, a stranger of the same centre and a neighbour see no such case', async () => {
  const { centre, assistant, supportCase } = await inSupport();
  const head = await centre.hire('Kierownik komórki', { role: 'UNIT_HEAD' });
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  const otherWorker = await centre.hire('Inny pracownik', { role: 'SOCIAL_WORKER' });
  const { director: neighbour } = await aCentre(server);
  const input = contactInput(supportCase.id);
  const system = await centre.hire('System ośrodka', { role: 'CENTRE_SYSTEM', machine: true });
  for (const who of [head, system]) await who.refused('FORBIDDEN', ...RECORD, input);
  for (const who of [stranger, otherWorker, neighbour]) {
    await who.refused('NOT_FOUND', ...RECORD, input);
    const answer = await who.ask(`{ contacts(supportCaseId: "${supportCase.id}") { nodes { id } } }`);
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  }
  const { contacts } = await assistant.get<{ contacts: unknown }>(
    `{ contacts(supportCaseId: "${supportCase.id}") { totalCount nodes { id } } }`,
  );
  expect(contacts).toEqual({ totalCount: 0, nodes: [] });
});

test('L20 the case says to whoever reads it whether a contact is theirs to record', async () => {
  const { centre, assistant, socialWorker, director, supportCase } = await inSupport();
  const system = await centre.hire('System ośrodka', { role: 'CENTRE_SYSTEM', machine: true });
  const mayRecord = async (who: typeof assistant) => {
    const { supportCase: row } = await who.get<{ supportCase: { viewerMayRecordContact: boolean; version: number } }>(
      `{ supportCase(id: "${supportCase.id}") { viewerMayRecordContact version } }`,
    );
    return row;
  };
  for (const who of [assistant, socialWorker, director])
    expect(await mayRecord(who)).toMatchObject({ viewerMayRecordContact: true });
  const { version } = await mayRecord(system);
  expect(await mayRecord(system)).toMatchObject({ viewerMayRecordContact: false });
  await step(director, { id: supportCase.id, version }, 'closeCase', { closedOn: '2026-03-05' });
  expect(await mayRecord(director)).toMatchObject({ viewerMayRecordContact: false });
});

test('L20 contacts of a case come newest first, page by page, and the case shows them without its visits', async () => {
  const { assistant, supportCase } = await inSupport();
  server.setToday('2026-03-20');
  const days = ['2026-03-12', '2026-03-19', '2026-03-09'];
  for (const contactedOn of days) await assistant.do(...RECORD, contactInput(supportCase.id, { contactedOn }));
  const newest = days
    .toSorted()
    .toReversed()
    .map((contactedOn) => ({ contactedOn }));
  const page = `contacts(supportCaseId: "${supportCase.id}", page: { first: 2 }) { totalCount nodes { contactedOn } }`;
  expect(
    await assistant.get(`{ ${page} supportCase(id: "${supportCase.id}") { contacts { contactedOn } visits { kind } } }`),
  ).toEqual({
    contacts: { totalCount: 3, nodes: newest.slice(0, 2) },
    supportCase: { contacts: newest, visits: [{ kind: 'FIRST' }] },
  });
});
