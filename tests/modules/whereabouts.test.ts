import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { aFile } from '../kit/files.js';
import type { TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily } from '../kit/visit-path.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => ways.stop());

const RECORD = ['recordWhereabouts', 'RecordWhereaboutsInput'] as const;
const CORRECT = ['correctWhereabouts', 'CorrectWhereaboutsInput'] as const;
const ANNUL = ['annulWhereabouts', 'AnnulWhereaboutsInput'] as const;
const NOTE = ['noteCourtApplication', 'NoteCourtApplicationInput'] as const;

const WHOLE = `id version kind withWhom validFrom validTo annulledAt corrected watch { kind startedOn dueOn metOn }`;
const CHILD = `query($id: ID!) { family(id: $id) { members { id role stayed returned placed
  whereaboutsToday { kind withWhom validFrom } whereabouts { ${WHOLE} } } } }`;

interface Stay {
  readonly id: string;
  readonly version: number;
  readonly watch: { readonly startedOn: string; readonly dueOn: string; readonly metOn: string | null } | null;
}
interface Child {
  readonly id: string;
  readonly role: string;
  readonly whereabouts: readonly Stay[];
}

const childOf = async (who: Caller, id: string): Promise<Child> => {
  const { family } = await who.get<{ family: { members: readonly Child[] } }>(CHILD, { id });
  const child = family.members.find(({ role }) => role === 'CHILD');
  if (!child) throw new Error('No child in this household');
  return child;
};

/** A child of a family that an assistant accompanies since 2 March. */
const aChild = async () => {
  const office = await aCentreWithAssignedFamily(server, { rules: false });
  const familyId = office.supportCase.family.id;
  const { id: familyMemberId } = await childOf(office.director, familyId);
  const record = (kind: string, validFrom: string, over: Record<string, unknown> = {}) =>
    office.assistant.do<Stay>(...RECORD, { familyMemberId, kind, validFrom, ...over }, WHOLE);
  return { ...office, familyId, familyMemberId, record, child: () => childOf(office.director, familyId) };
};

test('B4 where a child is is written by day: home and with whom, relatives, foster care, institution, MOW, hospital, unknown; a new place ends the one without an end', async () => {
  const { record, child } = await aChild();
  const days = [
    ['HOME', '2025-09-01'],
    ['RELATIVES', '2025-10-01'],
    ['FAMILY_FOSTER_CARE', '2025-11-01'],
    ['INSTITUTIONAL_CARE', '2025-12-01'],
    ['YOUTH_CENTRE', '2026-01-01'],
    ['HOSPITAL', '2026-02-01'],
    ['OTHER_PARENT', '2026-02-10'],
    ['UNKNOWN', '2026-02-20'],
    ['HOME', '2026-03-01'],
  ] as const;
  for (const [kind, validFrom] of days) await record(kind, validFrom, { withWhom: `u kogo od ${validFrom}` });
  const { whereabouts, ...today } = await child();
  expect(whereabouts.map((stay) => stay as unknown as Record<string, unknown>).toReversed()).toMatchObject(
    days.map(([kind, validFrom]) => ({ kind, validFrom, withWhom: `u kogo od ${validFrom}` })),
  );
  expect((whereabouts as unknown as { validTo: string | null }[]).map(({ validTo }) => validTo)).toEqual([
    null,
    '2026-02-28',
    '2026-02-19',
    '2026-02-09',
    '2026-01-31',
    '2025-12-31',
    '2025-11-30',
    '2025-10-31',
    '2025-09-30',
  ]);
  expect(today).toMatchObject({ whereaboutsToday: { kind: 'HOME', validFrom: '2026-03-01' } });
});

test('B4 days nobody knows of are left open, and no day has two places: who writes one into a day that is taken is told since when', async () => {
  const { record, assistant, director, familyMemberId, familyId } = await aChild();
  await record('HOME', '2025-09-01', { validTo: '2025-09-30' });
  await record('RELATIVES', '2025-12-01', { validTo: '2025-12-31' });
  const refused = await assistant.refused('WHEREABOUTS_OVERLAP', ...RECORD, {
    familyMemberId,
    kind: 'HOSPITAL',
    validFrom: '2025-12-31',
    validTo: '2026-01-02',
  });
  expect(refused).toMatchObject({ field: 'input.validFrom', facts: { since: '2025-12-01' } });
  for (const [code, over] of [
    ['DATE_IN_FUTURE', { validFrom: '2026-03-03' }],
    ['PERIOD_INVALID', { validFrom: '2026-03-01', validTo: '2026-02-01' }],
    ['WHEREABOUTS_BEFORE_BIRTH', { validFrom: '2019-08-31' }],
  ] as const)
    await assistant.refused(code, ...RECORD, { familyMemberId, kind: 'HOME', ...over });
  const { family } = await director.get<{ family: { members: readonly Child[] } }>(CHILD, { id: familyId });
  const mother = family.members.find(({ role }) => role === 'MOTHER');
  await assistant.refused('WHEREABOUTS_OF_CHILD_ONLY', ...RECORD, {
    familyMemberId: mother?.id,
    kind: 'HOME',
    validFrom: '2026-03-01',
  });
});

test('B4 a child in foster care who came back returned and did not stay; both ways of reading tell it', async () => {
  const { record, child, director, familyId } = await aChild();
  expect(await child()).toMatchObject({ stayed: null, returned: false, placed: false, whereaboutsToday: null });
  await record('FAMILY_FOSTER_CARE', '2025-11-01');
  expect(await child()).toMatchObject({ stayed: false, returned: false, placed: false });
  server.setToday('2026-05-04');
  await record('HOME', '2026-05-01', { withWhom: 'z mamą' });
  expect(await child()).toMatchObject({ stayed: false, returned: true, placed: false });
  const { compiled, ordinary } = await ways.ask(director, CHILD, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
});

test('B4 whereabouts are corrected with history and annulled with a reason, by the rules of entry; a stale version is refused', async () => {
  const { record, assistant, child } = await aChild();
  const stay = await record('HOME', '2026-01-01');
  await record('RELATIVES', '2026-02-01');
  const to = {
    whereaboutsId: stay.id,
    kind: 'HOME',
    validFrom: '2025-12-24',
    validTo: '2026-01-30',
    reason: 'mama podała inaczej',
  };
  await assistant.refused('CONFLICT', ...CORRECT, { ...to, expectedVersion: 1 });
  await assistant.refused('WHEREABOUTS_OVERLAP', ...CORRECT, { ...to, validTo: '2026-02-01', expectedVersion: 2 });
  await assistant.refused('NOTHING_TO_CORRECT', ...CORRECT, {
    ...to,
    validFrom: '2026-01-01',
    validTo: '2026-01-31',
    expectedVersion: 2,
  });
  expect(
    await assistant.do(
      ...CORRECT,
      { ...to, expectedVersion: 2 },
      'validFrom validTo corrected corrections { field oldValue newValue reason }',
    ),
  ).toMatchObject({
    validFrom: '2025-12-24',
    corrected: true,
    corrections: expect.arrayContaining([
      { field: 'validFrom', oldValue: '2026-01-01', newValue: '2025-12-24', reason: 'mama podała inaczej' },
    ]) as unknown,
  });
  const annul = { whereaboutsId: stay.id, expectedVersion: 3, reason: 'inne dziecko' };
  expect(await assistant.do(...ANNUL, annul, 'annulmentReason version')).toMatchObject({ annulmentReason: 'inne dziecko' });
  await assistant.refused('ALREADY_ANNULLED', ...CORRECT, { ...to, expectedVersion: 4 });
  await record('HOSPITAL', '2026-01-05', { validTo: '2026-01-06' });
  expect((await child()).whereabouts).toHaveLength(3);
});

test('B4 art. 100(4a) institutional care has a term of 18 months on the radar; it moves with the placement, ends with the return, and is met by the application', async () => {
  const { record, assistant, child, director } = await aChild();
  const stay = await record('INSTITUTIONAL_CARE', '2026-01-10');
  expect(stay.watch).toMatchObject({ startedOn: '2026-01-10', dueOn: '2027-07-10', metOn: null });
  const radar = async () => {
    const { radar: drawn } = await director.get<{ radar: { next: { deadlines: object[] } } }>(
      '{ radar(scope: CENTRE) { next { deadlines { kind source dueOn family { id } } } } }',
    );
    return (drawn.next.deadlines as { kind: string }[]).filter(({ kind }) => kind === 'INSTITUTIONAL_CARE');
  };
  expect(await radar()).toMatchObject([{ dueOn: '2027-07-10', source: 'art. 100 ust. 4a ustawy z 9.06.2011' }]);
  const moved = await assistant.do<Stay>(
    ...CORRECT,
    {
      whereaboutsId: stay.id,
      expectedVersion: stay.version,
      kind: 'INSTITUTIONAL_CARE',
      validFrom: '2026-01-15',
      reason: 'data z postanowienia',
    },
    WHOLE,
  );
  expect(moved.watch).toMatchObject({ startedOn: '2026-01-15', dueOn: '2027-07-15' });
  const next = await record('INSTITUTIONAL_CARE', '2026-02-20');
  expect(next.watch).toBeNull();
  expect(await radar()).toMatchObject([{ dueOn: '2027-07-15' }]);
  const [, first] = (await child()).whereabouts as readonly [Stay, Stay];
  const apply = { whereaboutsId: first.id, expectedVersion: first.version };
  await assistant.refused('DATE_IN_FUTURE', ...NOTE, { ...apply, appliedOn: '2026-03-03' });
  await assistant.refused('WHEREABOUTS_NOT_WATCHED', ...NOTE, { ...apply, appliedOn: '2026-01-14' });
  expect(await assistant.do<Stay>(...NOTE, { ...apply, appliedOn: '2026-03-01' }, WHOLE)).toMatchObject({
    watch: { metOn: '2026-03-01' },
  });
  expect(await radar()).toEqual([]);
  await record('HOME', '2026-03-02');
  expect(await radar()).toEqual([]);
});

test('B4 a term that runs ends when the child leaves the institution, and when the record of it is annulled', async () => {
  const { record, assistant } = await aChild();
  const stay = await record('INSTITUTIONAL_CARE', '2026-01-10');
  const running = () =>
    server.peek<{ due: string }>(
      `select due_on::text as due from deadline where kind = 'INSTITUTIONAL_CARE' and cancelled_on is null
         and id in (select watch_id from whereabouts where id = $1)`,
      [stay.id],
    );
  expect(await running()).toEqual([{ due: '2027-07-10' }]);
  const home = await record('HOME', '2026-03-01');
  expect(await running()).toEqual([]);
  await assistant.do(...ANNUL, { whereaboutsId: home.id, expectedVersion: home.version, reason: 'nie wróciło' });
  const again = await record('INSTITUTIONAL_CARE', '2026-03-02');
  expect(again.watch).toMatchObject({ startedOn: '2026-03-02' });
});

test('B4 the same child of two households has one place a day: the other household learns that it is known and whom to ask, neither day nor place', async () => {
  const { record, centre, director, familyMemberId, familyId } = await aChild();
  await record('FAMILY_FOSTER_CARE', '2026-01-10', { withWhom: 'rodzina zastępcza w Zielonkach' });
  const fathers = await aFamily(centre, 'Lis');
  const [row] = await server.peek<{ id: string }>(
    `insert into family_member (tenant_id, id, family_id, person_id, role)
       select tenant_id, gen_random_uuid(), $1, person_id, role from family_member where id = $2 returning id`,
    [fathers, familyMemberId],
  );
  const ofFather = row?.id;
  const input = { familyMemberId: ofFather, kind: 'HOME', validFrom: '2026-02-01' };
  const refused = await director.refused('WHEREABOUTS_KNOWN_ELSEWHERE', ...RECORD, input);
  expect(JSON.stringify(refused)).not.toMatch(/2026-01-10|FOSTER|Zielonk/);
  await director.do(...RECORD, { ...input, validFrom: '2025-12-01', validTo: '2026-01-09' });
  const seen = await director.get<{ family: { members: readonly Child[] } }>(CHILD, { id: fathers });
  const child = seen.family.members.find(({ id }) => id === ofFather);
  expect(child?.whereabouts).toHaveLength(1);
  expect(JSON.stringify(child)).not.toContain('Zielonk');
  const mothers = await director.get<{ family: { members: readonly Child[] } }>(CHILD, { id: familyId });
  expect(mothers.family.members.find(({ id }) => id === familyMemberId)?.whereabouts).toHaveLength(1);
});

test('B4 what came of it is told from the own household alone: a placement that another one wrote changes no answer', async () => {
  const { record, centre, familyMemberId } = await aChild();
  const fathersAssistant = await centre.hire('Asystent ojca', { role: 'FAMILY_ASSISTANT' });
  const { familyId } = await aFile(centre, { stage: 'IN_SUPPORT', basisTo: null, assistantId: fathersAssistant.staffMemberId });
  await server.peek(
    `insert into family_member (tenant_id, id, family_id, person_id, role)
       select tenant_id, gen_random_uuid(), $1, person_id, role from family_member where id = $2`,
    [familyId, familyMemberId],
  );
  const told = async () =>
    (
      await fathersAssistant.get<{ family: { members: readonly unknown[] } }>(
        'query($id: ID!) { family(id: $id) { members { role stayed returned placed } } }',
        { id: familyId },
      )
    ).family.members;
  const before = await told();
  expect(before).toContainEqual(expect.objectContaining({ role: 'CHILD', placed: false }));
  await record('HOME', '2020-01-01');
  await record('FAMILY_FOSTER_CARE', '2026-03-01');
  expect(await told()).toEqual(before);
});

test('B4 whoever does not see the household records nothing in it, and a stranger’s record is not found', async () => {
  const { record, centre, familyMemberId } = await aChild();
  const stay = await record('HOME', '2026-01-01');
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await stranger.refused('NOT_FOUND', ...RECORD, { familyMemberId, kind: 'HOME', validFrom: '2026-03-01' });
  await stranger.refused('NOT_FOUND', ...ANNUL, { whereaboutsId: stay.id, expectedVersion: 1, reason: 'x' });
  const head = await centre.hire('Kierownik komórki', { role: 'UNIT_HEAD' });
  await head.refused('FORBIDDEN', ...RECORD, { familyMemberId, kind: 'HOME', validFrom: '2026-03-01' });
});
