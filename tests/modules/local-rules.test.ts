import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { anIntake, newFamily } from '../kit/case-path.js';
import { aCentreWithPage } from '../kit/centre-page.js';
import { atNight } from '../kit/night.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily, visitContent } from '../kit/visit-path.js';
import type { World } from '../kit/world.js';

const SELECTION =
  'id version key ruleVersion source amount unit validFrom validTo decisions { kind reason decidedOn decidedBy { id } }';
const VERSIONS = `{ centre { localRules { id key amount } localRuleVersions { ${SELECTION} } lawRules { key article amount unit validFrom } } }`;
const EFFECT = `query($key: LocalRuleKey!, $days: Int, $from: LocalDate!) {
  localRuleEffect(key: $key, days: $days, validFrom: $from) { concerned running starting dueOn }
}`;
const CONCERNED = 'query($key: LocalRuleKey!) { supportCases(filter: { concernedBy: $key }) { nodes { id } } }';
const TODAY = '2026-03-02';

interface Rule {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly ruleVersion: number;
  readonly amount: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday(TODAY));
afterAll(() => server.stop());

const rule = (over: Record<string, unknown> = {}) => ({
  key: 'CONTACT',
  days: 7,
  source: 'zarządzenie nr 4/2026 z 1 marca 2026 r.',
  validFrom: TODAY,
  reason: 'Uchwała o standardzie pracy z rodziną.',
  ...over,
});

const set = (by: Caller, over: Record<string, unknown> = {}) =>
  by.do<Rule>('setLocalRule', 'SetLocalRuleInput', rule(over), SELECTION);
const end = (by: Caller, { id, version }: Rule, lastOn: string) =>
  by.do<Rule>(
    'endLocalRule',
    'EndLocalRuleInput',
    { localRuleId: id, expectedVersion: version, lastOn, reason: 'Ośrodek pracuje inaczej.' },
    SELECTION,
  );
const rulesOf = async (who: Caller) =>
  (await who.get<{ centre: { localRules: { key: string; amount: number | null }[]; localRuleVersions: Rule[] } }>(VERSIONS))
    .centre;
const effectOf = async (who: Caller, key: string, days: number | null, from = TODAY) =>
  (await who.get<{ localRuleEffect: Record<string, unknown> }>(EFFECT, { key, days, from })).localRuleEffect;

/** What the night does: the worker keeps the terms of a centre to its rules. */
const tonight = (centre: World): Promise<void> => atNight(server, 'keep-terms-to-rules', centre);

const contactTerms = (centre: World) =>
  server.peek<{ started_on: string; due_on: string; cancelled_on: string | null; rule_version: number }>(
    `select started_on::text, due_on::text, cancelled_on::text, rule_version from deadline
      where tenant_id = $1 and kind = 'CONTACT' order by started_on, id`,
    [centre.party.id],
  );

const runningByLaw = ({ party }: World) =>
  server.peek(`select id from deadline where tenant_id = $1 and origin = 'LAW' and met_on is null and cancelled_on is null`, [
    party.id,
  ]);

const askedAtOnce = async ({ id }: Rule): Promise<boolean> =>
  (await server.peek('select 1 from graphile_worker.jobs where key = $1', [`keep-terms-to-rules:${id}`])).length === 1;

const enterSupport = async (assistant: Caller, caseId: string, memberIds: readonly string[], visitedOn: string) => {
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    supportCaseId: caseId,
    ...visitContent(memberIds, visitedOn),
  });
};

describe('N33 G6 the director sets a rule of the centre', () => {
  test('with its day, source and reason; everybody reads it beside the law, and it counts from its first day', async () => {
    const { director, socialWorker } = await aCentreWithPage(server);
    const today = await set(director);
    expect(today).toMatchObject({
      key: 'CONTACT',
      ruleVersion: 1,
      amount: 7,
      unit: 'CALENDAR_DAYS',
      validFrom: TODAY,
      validTo: null,
    });
    const later = await set(director, { key: 'WRITTEN_CONSENT', days: null, validFrom: '2026-04-01' });
    const { localRules, localRuleVersions } = await rulesOf(socialWorker);
    expect(localRules).toMatchObject([{ key: 'CONTACT', amount: 7 }]);
    expect(localRuleVersions).toMatchObject([
      {
        id: today.id,
        decisions: [{ kind: 'SET', reason: rule().reason, decidedOn: TODAY, decidedBy: { id: director.staffMemberId } }],
      },
      { id: later.id, validFrom: '2026-04-01' },
    ]);
    server.setToday('2026-04-01');
    expect((await rulesOf(socialWorker)).localRules.map(({ key }) => key)).toEqual(['CONTACT', 'WRITTEN_CONSENT']);
    const { lawRules } = (await socialWorker.get<{ centre: { lawRules: { key: string }[] } }>(VERSIONS)).centre;
    expect(lawRules).toContainEqual(
      expect.objectContaining({
        key: 'CASELOAD',
        amount: 15,
        unit: 'FAMILIES',
        article: expect.stringContaining('art. 15 ust. 4'),
      }),
    );
  });

  test('and nobody else does, never back, never twice, and no term without its days', async () => {
    const [{ director, socialWorker, assistant, admin }, neighbour] = [
      await aCentreWithPage(server),
      await aCentreWithPage(server),
    ];
    for (const somebody of [socialWorker, assistant, admin])
      await somebody.refused('FORBIDDEN', 'setLocalRule', 'SetLocalRuleInput', rule());
    const refused = (code: Parameters<Caller['refused']>[0], over: object) =>
      director.refused(code, 'setLocalRule', 'SetLocalRuleInput', rule({ ...over }));
    await refused('LOCAL_RULE_NOT_BACK', { validFrom: '2026-03-01' });
    await refused('BAD_USER_INPUT', { days: null });
    await refused('BAD_USER_INPUT', { key: 'WRITTEN_CONSENT', days: 7 });
    await refused('LOCAL_RULES_GO_TOGETHER', { key: 'FIRST_VISIT', days: 14 });
    const planned = await set(director, { validFrom: '2026-04-01' });
    await refused('LOCAL_RULE_PLANNED', {});
    await neighbour.director.refused('NOT_FOUND', 'endLocalRule', 'EndLocalRuleInput', {
      localRuleId: planned.id,
      expectedVersion: planned.version,
      lastOn: TODAY,
      reason: 'Nie nasza.',
    });
    expect((await rulesOf(neighbour.director)).localRuleVersions).toEqual([]);
  });

  test('a changed rule ends the former the day before; an announced one taken back leaves it as it was', async () => {
    const { director } = await aCentreWithPage(server);
    const weekly = await set(director);
    expect(await askedAtOnce(weekly)).toBe(true);
    const planned = await set(director, { days: 14, validFrom: '2026-04-01' });
    expect(await askedAtOnce(planned)).toBe(false);
    expect((await rulesOf(director)).localRuleVersions).toMatchObject([
      { ruleVersion: 2, amount: 14, validTo: null },
      { ruleVersion: 1, amount: 7, validTo: '2026-03-31' },
    ]);
    await end(director, planned, '2026-03-31');
    expect((await rulesOf(director)).localRuleVersions).toMatchObject([
      { ruleVersion: 2, validFrom: '2026-04-01', validTo: '2026-03-31' },
      { id: weekly.id, validTo: null },
    ]);
    server.setToday('2026-04-02');
    expect((await rulesOf(director)).localRules).toMatchObject([{ key: 'CONTACT', amount: 7 }]);
  });
});

test('N33 a rule that was ended is not brought back by an announced one that is taken back, nor made longer', async () => {
  const { director } = await aCentreWithPage(server);
  const weekly = await set(director);
  const ended = await end(director, weekly, '2026-03-31');
  await director.refused('PERIOD_INVALID', 'endLocalRule', 'EndLocalRuleInput', {
    localRuleId: ended.id,
    expectedVersion: ended.version,
    lastOn: '2026-06-30',
    reason: 'Jednak dłużej.',
  });
  const planned = await set(director, { days: 14, validFrom: '2026-04-01' });
  await end(director, planned, '2026-03-31');
  server.setToday('2026-04-01');
  expect((await rulesOf(director)).localRules).toEqual([]);
});

describe('N33 what a rule does to the present cases', () => {
  test('is told before it is set: who is concerned, what runs on, what starts and until when', async () => {
    const { director, assistant, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: false });
    expect(await effectOf(director, 'JOINT_FIRST_VISIT', null)).toEqual({ concerned: 1, running: 0, starting: 0, dueOn: null });
    expect(await effectOf(director, 'CONTACT', 7)).toEqual({ concerned: 0, running: 0, starting: 0, dueOn: null });
    await enterSupport(assistant, supportCase.id, memberIds, TODAY);
    expect(await effectOf(director, 'JOINT_FIRST_VISIT', null)).toMatchObject({ concerned: 0 });
    expect(await effectOf(director, 'CONTACT', 7, '2026-03-10')).toEqual({
      concerned: 1,
      running: 0,
      starting: 1,
      dueOn: '2026-03-17',
    });
    const { supportCases } = await director.get<{ supportCases: { nodes: { id: string }[] } }>(CONCERNED, { key: 'CONTACT' });
    expect(supportCases.nodes).toEqual([{ id: supportCase.id }]);
    const { errors } = await assistant.ask(EFFECT, { key: 'CONTACT', days: 7, from: TODAY });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('a rhythm that begins starts the terms nothing else started, counted from its first day and never back', async () => {
    const { centre, director, assistant, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: false });
    await enterSupport(assistant, supportCase.id, memberIds, TODAY);
    await set(director, { validFrom: '2026-03-20' });
    await tonight(centre);
    expect(await contactTerms(centre)).toEqual([]);
    server.setToday('2026-03-20');
    await tonight(centre);
    await tonight(centre);
    expect(await contactTerms(centre)).toEqual([
      { started_on: '2026-03-20', due_on: '2026-03-27', cancelled_on: null, rule_version: 1 },
    ]);
    await set(director, { days: 5, validFrom: '2026-03-20' });
    await tonight(centre);
    expect(await contactTerms(centre)).toMatchObject([{ due_on: '2026-03-27', cancelled_on: null }]);
    const audit = await server.peek(
      `select operation, client_id, subject_kind, subject_ids from audit_entry where tenant_id = $1 and event = 'TERMS_KEPT_TO_RULES'`,
      [centre.party.id],
    );
    expect(audit).toEqual([
      { operation: 'keep-terms-to-rules', client_id: 'worker', subject_kind: 'family', subject_ids: [supportCase.family.id] },
    ]);
  });

  test('a rule that ends takes its running terms along, and only those of its own kind', async () => {
    const { centre, director, socialWorker, assistant, supportCase, memberIds } = await aCentreWithAssignedFamily(server, {
      rules: false,
    });
    await enterSupport(assistant, supportCase.id, memberIds, TODAY);
    const weekly = await set(director);
    await tonight(centre);
    await anIntake(socialWorker, { newFamily: newFamily('Inna') });
    expect(await runningByLaw(centre)).toHaveLength(1);
    await end(director, weekly, '2026-03-01');
    await tonight(centre);
    expect(await contactTerms(centre)).toMatchObject([{ cancelled_on: TODAY }]);
    expect(await runningByLaw(centre)).toHaveLength(1);
    expect(await effectOf(director, 'CONTACT', 7)).toMatchObject({ running: 0, starting: 1 });
  });
});
