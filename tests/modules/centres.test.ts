import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { TerytCode } from '@asysta/schema/values/teryt';
import { Centre, CentreTeryt, foundCentre, HelpForm, LocalProgramme } from '@asysta/services/modules/centres/index';
import { lawRule, LocalRule, localRule, termOf } from '@asysta/services/modules/law/index';
import { PartnerInstitution } from '@asysta/services/modules/partners/index';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { Operation } from '@asysta/services/platform/operation/index';
import { somebody } from '../kit/house.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, World } from '../kit/world.js';

const day = (text: string) => text as LocalDate;
const DOCUMENT = `{ centre {
  name shortName seat voivodeship teryt units { id parentId kind name } programmes { name method }
  localRules { key ruleVersion source amount unit } helpForms { code name } } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

/** What the director reads of the law, through one door. */
const reading = async <T>({ party }: World, work: (op: Operation) => Promise<T>): Promise<T> => {
  const { doors, clock, keys } = server;
  const surroundings = { doors, clock, keys, newId: randomIds, log: processLog('test', 'silent') };
  const op = new Operation(surroundings, somebody(party, 'DIRECTOR', true), randomIds());
  await op.enterRead();
  try {
    return await work(op);
  } finally {
    await op.leave('ROLLBACK');
  }
};

const furnish = (centre: World) =>
  centre.inside((em) => {
    const id = randomIds;
    em.create(Centre, { id: id(), name: centre.party.name, shortName: 'GOPS', seat: 'Zielonki', voivodeship: 'małopolskie' });
    em.create(CentreTeryt, { id: id(), code: '1206172' as TerytCode, validFrom: day('1999-01-01'), validTo: day('2025-12-31') });
    em.create(CentreTeryt, { id: id(), code: '1206173' as TerytCode, validFrom: day('2026-01-01') });
    const rule = { key: 'FIRST_VISIT', source: 'zarządzenie 1', unit: 'CALENDAR_DAYS' } as const;
    em.create(LocalRule, {
      id: id(),
      ...rule,
      ruleVersion: 1,
      amount: 21,
      validFrom: day('2020-01-01'),
      validTo: day('2025-06-30'),
    });
    em.create(LocalRule, { id: id(), ...rule, ruleVersion: 2, amount: 14, validFrom: day('2025-07-01') });
    em.create(LocalProgramme, { id: id(), name: 'Asystent rodzin', method: 'praca w terenie', validFrom: day('2024-01-01') });
    em.create(HelpForm, { id: id(), code: 'MEDIACJA', name: 'Terapia i mediacja', position: 2 });
    em.create(HelpForm, { id: id(), code: 'PORADY', name: 'Poradnictwo', position: 1 });
    em.create(PartnerInstitution, { id: id(), name: 'Poradnia', kind: 'COUNSELLING', scope: 'pomoc psychologiczna' });
  });

test('a colleague reads the card of the centre: TERYT of today, units, rules in force, programmes and forms of help in order', async () => {
  const { centre, assistant } = await aCentre(server);
  await furnish(centre);
  const wydzial = await centre.withUnit('I Wydział');
  await centre.withUnit('Dział A', wydzial);
  const answer = await assistant.get<{ centre: Record<string, unknown> }>(DOCUMENT);
  expect(answer.centre).toMatchObject({
    name: centre.party.name,
    seat: 'Zielonki',
    teryt: '1206173',
    units: [
      { kind: 'DZIAL', name: 'Dział A', parentId: wydzial },
      { id: wydzial, parentId: null },
    ],
    localRules: [{ key: 'FIRST_VISIT', ruleVersion: 2, source: 'zarządzenie 1', amount: 14, unit: 'CALENDAR_DAYS' }],
    programmes: [{ name: 'Asystent rodzin' }],
    helpForms: [{ code: 'PORADY' }, { code: 'MEDIACJA' }],
  });
});

test('a centre that was founded has its card, its TERYT code and its own rules, each from its first day', async () => {
  const { centre, director } = await aCentre(server);
  const card = { name: 'Ośrodek w Zielonkach', shortName: 'CUS', seat: 'Zielonki', voivodeship: 'małopolskie' };
  let id = '';
  await centre.inside((em) => {
    const rules = [
      { key: 'FIRST_VISIT', days: 14, source: 'zarządzenie 3' },
      { key: 'WRITTEN_CONSENT', days: null, source: 'regulamin' },
    ] as const;
    id = foundCentre(em, randomIds, { ...card, teryt: '1206173' as TerytCode, rules, since: day('2026-03-02') });
  });
  const { centre: read } = await director.get<{ centre: Record<string, unknown> }>(DOCUMENT);
  const rule = { ruleVersion: 1, amount: null, unit: null };
  expect(read).toMatchObject({
    ...card,
    teryt: '1206173',
    localRules: [
      { ...rule, key: 'FIRST_VISIT', source: 'zarządzenie 3', amount: 14, unit: 'CALENDAR_DAYS' },
      { ...rule, key: 'WRITTEN_CONSENT', source: 'regulamin' },
    ],
  });
  expect(await server.peek('select id from centre where tenant_id = $1', [centre.party.id])).toEqual([{ id }]);
  server.setToday('2026-03-01');
  try {
    const { centre: before } = await director.get<{ centre: Record<string, unknown> }>(DOCUMENT);
    expect(before).toMatchObject({ teryt: null, localRules: [] });
  } finally {
    server.setToday('2026-03-02');
  }
});

test('a neighbouring centre reads its own card and none of these rules', async () => {
  const [{ centre }, neighbour] = [await aCentre(server), await aCentre(server)];
  await furnish(centre);
  const missing = await neighbour.director.ask(DOCUMENT);
  expect(missing.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  await neighbour.centre.inside(
    (em) =>
      void em.create(Centre, { id: randomIds(), name: 'Raków', shortName: 'GOPS', seat: 'Raków', voivodeship: 'świętokrzyskie' }),
  );
  const own = await neighbour.director.get<{ centre: Record<string, unknown> }>(DOCUMENT);
  expect(own.centre).toMatchObject({ name: 'Raków', teryt: null, units: [], localRules: [], programmes: [], helpForms: [] });
});

test('the directory of institutions is for those who refer, and says who receives referrals on the platform', async () => {
  const { centre, assistant, director } = await aCentre(server);
  await furnish(centre);
  const partner = await World.found(server, 'PARTNER');
  await centre.inside((em) => {
    const row = {
      id: randomIds(),
      name: 'Centrum',
      kind: 'PCPR',
      scope: 'piecza zastępcza',
      receiverId: partner.party.id,
    } as const;
    em.create(PartnerInstitution, row);
  });
  const document = '{ partnerInstitutions { totalCount nodes { name kind scope receivesReferrals } } }';
  const { partnerInstitutions } = await assistant.get<{ partnerInstitutions: { nodes: unknown[] } }>(document);
  expect(partnerInstitutions.nodes).toMatchObject([
    { name: 'Centrum', kind: 'PCPR', receivesReferrals: true },
    { name: 'Poradnia', receivesReferrals: false },
  ]);
  expect((await director.ask(document)).errors).toEqual([]);
  const officer = await centre.hire('Inspektor', { role: 'DATA_PROTECTION_OFFICER' });
  expect((await officer.ask(document)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
});

test.each([
  ['2019-12-31', null],
  ['2020-01-01', 21],
  ['2025-06-30', 21],
  ['2025-07-01', 14],
] as const)('the local rule of the day: on %s the first visit is due in %s days', async (on, amount) => {
  const centre = await World.found(server, 'CENTRE');
  await furnish(centre);
  expect((await reading(centre, (op) => localRule(op, 'FIRST_VISIT', day(on))))?.amount ?? null).toBe(amount);
});

test('a term names who set it and by which rule: the centre its own, the act the rest, and a limit is no term', async () => {
  const centre = await World.found(server, 'CENTRE');
  await furnish(centre);
  const on = (key: string, text = '2026-03-02') => reading(centre, (op) => termOf(op, key, day(text)));
  expect(await on('FIRST_VISIT')).toEqual({
    origin: 'LOCAL',
    source: 'zarządzenie 1',
    ruleVersion: 2,
    startedOn: '2026-03-02',
    dueOn: '2026-03-16',
  });
  expect(await on('PERIODIC_ASSESSMENT')).toMatchObject({ origin: 'LAW', ruleVersion: 1, dueOn: '2026-09-02' });
  expect(await on('CONTACT')).toBeNull();
  expect(await on('CASELOAD')).toBeNull();
  expect(await on('PERIODIC_ASSESSMENT', '2011-12-31')).toBeNull();
});

test('the limit of art. 15(4) comes from the table of the law, in force from 19 September 2014', async () => {
  const centre = await World.found(server, 'CENTRE');
  const on = (text: string) => reading(centre, (op) => lawRule(op, 'CASELOAD', day(text)));
  expect(await on('2026-03-02')).toMatchObject({
    amount: 15,
    unit: 'FAMILIES',
    ruleVersion: 1,
    article: 'art. 15 ust. 4 ustawy z 9.06.2011',
  });
  expect(await on('2014-09-18')).toBeNull();
});
