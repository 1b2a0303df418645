import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  accompaniedBy,
  assistantOfCase,
  assistantPostsInReach,
  assistantsInReach,
  inFunction,
} from '@asysta/services/modules/assignments/assignments.policy';
import { asFilter, type Condition, EVERY_ROW, holding, NO_ROW } from '@asysta/services/platform/permission/condition';
import { runBy, runNowBy, socialWorkerOfCase, visibleCases } from '@asysta/services/modules/cases/cases.policy';
import { SupportCase } from '@asysta/services/modules/cases/index';
import { Deadline, type DutyHolder } from '@asysta/services/modules/deadlines/index';
import { Family, type WayToFamily } from '@asysta/services/modules/families/index';
import { familiesOfUnits, ofFamilies, visibleFamilies, workedWith } from '@asysta/services/modules/families/families.policy';
import { Intake } from '@asysta/services/modules/intakes/index';
import { takenInBy, takerOfIntake } from '@asysta/services/modules/intakes/intakes.policy';
import { Appointment, StaffMember } from '@asysta/services/modules/staff/index';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { Operation } from '@asysta/services/platform/operation/index';
import { aFile } from '../kit/files.js';
import { somebody } from '../kit/house.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, type World } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const SINCE = '2026-01-01' as LocalDate;

/** The families to which a way leads somebody, asked as the policy asks: by text with holes. */
const reached = async (
  way: WayToFamily,
  { staffMemberId }: { readonly staffMemberId: string },
  day = '2026-03-02',
): Promise<readonly string[]> => {
  const values: unknown[] = [];
  const text = way({ staffMemberId, day: day as LocalDate }, (value) => `$${values.push(value)}`);
  return (await server.peek<{ family_id: string }>(text, values)).map(({ family_id: id }) => id).toSorted();
};

/** Who answers for a term, by its row. */
const holderOf = async (holder: DutyHolder, deadlineId: string): Promise<string | null> => {
  const today = () => `'2026-03-02'::date`;
  const [row] = await server.peek<{ who: string | null }>(`select ${holder('d', today)} as who from deadline d where d.id = $1`, [
    deadlineId,
  ]);
  return row?.who ?? null;
};

const aTerm = async (centre: World, familyId: string, of: { supportCaseId?: string; intakeId?: string }): Promise<string> => {
  const id = randomIds();
  await centre.inside((em) => {
    const rule = { kind: 'CONTACT', origin: 'LOCAL', source: 'zasady ośrodka', ruleVersion: 1 } as const;
    em.create(Deadline, {
      id,
      family: familyId,
      supportCaseId: null,
      intakeId: null,
      ...of,
      ...rule,
      startedOn: SINCE,
      dueOn: SINCE,
    });
  });
  return id;
};

const anIntakeOf = async (centre: World, familyId: string, registeredBy: string, state: Intake['state']): Promise<string> => {
  const id = randomIds();
  const told = { receivedOn: SINCE, source: 'SCHOOL', channel: 'PHONE', urgency: 'ORDINARY', content: 'x' } as const;
  await centre.inside((em) => em.create(Intake, { id, family: familyId, ...told, state, registeredBy }));
  return id;
};

/** Asks as somebody of this centre with these functions, or as this person, through a door of their own. */
const asking = async <T>(
  { party }: World,
  posts: readonly (readonly [Role, string | null])[],
  work: (op: Operation) => Promise<T>,
  staffMemberId: string = randomIds(),
): Promise<T> => {
  const { doors, clock, keys } = server;
  const appointments = posts.map(([role, unitId]) => ({ id: randomIds(), role, unitId, acting: false, validTo: null }));
  const surroundings = { doors, clock, keys, newId: randomIds, log: processLog('test', 'silent') };
  const op = new Operation(surroundings, { ...somebody(party, 'DIRECTOR', true), staffMemberId, appointments }, randomIds());
  await op.enterRead();
  try {
    return await work(op);
  } finally {
    await op.leave('ROLLBACK');
  }
};

test('an assistant accompanies a family while the case is open and the assignment runs', async () => {
  const { centre, assistant, socialWorker } = await aCentre(server);
  const assistantId = assistant.staffMemberId;
  const [own, ended, closed] = [
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId, socialWorkerId: socialWorker.staffMemberId }),
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId }),
    await aFile(centre, { stage: 'CLOSED', closedOn: '2026-02-01', assistantId }),
  ];
  await server.peek(`update assignment set ended_on = '2026-02-01' where support_case_id = $1`, [ended.caseId]);
  expect(await reached(accompaniedBy, assistant)).toEqual([own.familyId]);
  expect(await reached(accompaniedBy, socialWorker)).toEqual([]);
  expect(closed.familyId).not.toBe(own.familyId);
});

test('a social worker runs a case until it is closed, and is led to its family afterwards too', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  const socialWorkerId = socialWorker.staffMemberId;
  const [open, closed] = [
    await aFile(centre, { socialWorkerId }),
    await aFile(centre, { stage: 'CLOSED', closedOn: '2026-02-01', socialWorkerId }),
  ];
  await aFile(centre, { socialWorkerId: director.staffMemberId });
  expect(await reached(runBy, socialWorker)).toEqual([open.familyId, closed.familyId].toSorted());
  expect(await reached(runNowBy, socialWorker)).toEqual([open.familyId]);
});

test('whoever took an intake in is led to its family whatever became of the intake', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  const [waiting, dismissed, foreign] = [await aFile(centre), await aFile(centre), await aFile(centre)];
  await anIntakeOf(centre, waiting.familyId, socialWorker.staffMemberId, 'REGISTERED');
  await anIntakeOf(centre, dismissed.familyId, socialWorker.staffMemberId, 'DISMISSED');
  await anIntakeOf(centre, foreign.familyId, director.staffMemberId, 'REGISTERED');
  expect(await reached(takenInBy, socialWorker)).toEqual([waiting.familyId, dismissed.familyId].toSorted());
});

test('for a term answers whoever took the intake in, runs the case or accompanies the family of that term now', async () => {
  const { centre, assistant, socialWorker, director } = await aCentre(server);
  const mine = { assistantId: assistant.staffMemberId, socialWorkerId: socialWorker.staffMemberId, stage: 'IN_SUPPORT' } as const;
  const { familyId, caseId } = await aFile(centre, mine);
  await aFile(centre, { ...mine, assistantId: director.staffMemberId, socialWorkerId: director.staffMemberId });
  const intakeId = await anIntakeOf(centre, familyId, socialWorker.staffMemberId, 'REGISTERED');
  const [ofCase, ofIntake] = [
    await aTerm(centre, familyId, { supportCaseId: caseId }),
    await aTerm(centre, familyId, { intakeId }),
  ];
  const holders = async (term: string) => [
    await holderOf(assistantOfCase, term),
    await holderOf(socialWorkerOfCase, term),
    await holderOf(takerOfIntake, term),
  ];
  expect(await holders(ofCase)).toEqual([assistant.staffMemberId, socialWorker.staffMemberId, null]);
  expect(await holders(ofIntake)).toEqual([null, null, socialWorker.staffMemberId]);
  await server.peek(`update assignment set ended_on = '2026-02-01' where support_case_id = $1`, [caseId]);
  expect(await holders(ofCase)).toEqual([null, socialWorker.staffMemberId, null]);
});

test('the director and the system reach all assistants, a head those of the unit and below, nobody else any', async () => {
  const { centre, assistant } = await aCentre(server);
  const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
  const below = await centre.withUnit('Dział północny', north);
  const [upper, lower, other] = [
    await centre.hire('U góry', { role: 'FAMILY_ASSISTANT', unitId: north }),
    await centre.hire('U dołu', { role: 'FAMILY_ASSISTANT', unitId: below }),
    await centre.hire('Obok', { role: 'FAMILY_ASSISTANT', unitId: south }),
  ];
  const inReach = (...posts: (readonly [Role, string | null])[]) =>
    asking(centre, posts, async (op) => {
      const filter = asFilter<Appointment>(assistantPostsInReach(op)) as never;
      const found = await op.em.find(Appointment, { $and: [{ role: 'FAMILY_ASSISTANT' }, filter] });
      return found.map(({ staffMember }) => staffMember.id).toSorted();
    });
  const all = [assistant, upper, lower, other].map(({ staffMemberId }) => staffMemberId).toSorted();
  const northern = [upper, lower].map(({ staffMemberId }) => staffMemberId).toSorted();
  expect(await inReach(['DIRECTOR', null])).toEqual(all);
  expect(await inReach(['CENTRE_SYSTEM', null])).toEqual(all);
  expect(await inReach(['SOCIAL_WORKER', south], ['DIRECTOR', null])).toEqual(all);
  expect(await inReach(['UNIT_HEAD', north])).toEqual(northern);
  expect(await inReach(['UNIT_HEAD', below])).toEqual([lower.staffMemberId]);
  expect(await inReach(['UNIT_HEAD', north], ['UNIT_HEAD', south])).toEqual([...northern, other.staffMemberId].toSorted());
  expect(await inReach(['UNIT_HEAD', north], ['SOCIAL_WORKER', south])).toEqual(northern);
  expect(await inReach(['UNIT_HEAD', null])).toEqual([]);
  expect(await inReach(['SOCIAL_WORKER', south], ['FAMILY_ASSISTANT', north])).toEqual([]);
});

test('an assistant is in function from the first day of the post to its last, and in reach while families are still theirs', async () => {
  const { centre, assistant } = await aCentre(server);
  const north = await centre.withUnit('Północ');
  const post = (displayName: string, validFrom: string, validTo?: string) =>
    centre.hire(displayName, { role: 'FAMILY_ASSISTANT', validFrom: validFrom as LocalDate, validTo: validTo as LocalDate });
  const last = await post('Ostatni dzień', SINCE, '2026-03-02');
  const first = await centre.hire('Pierwszy dzień', {
    role: 'FAMILY_ASSISTANT',
    unitId: north,
    validFrom: '2026-03-02' as LocalDate,
  });
  const leaving = await post('Odeszła', SINCE, '2026-03-01');
  const left = await post('Odeszła i przekazała', SINCE, '2026-03-01');
  const coming = await post('Przyjdzie', '2026-03-03');
  for (const { staffMemberId: assistantId } of [leaving, left, coming]) await aFile(centre, { stage: 'IN_SUPPORT', assistantId });
  await server.peek(`update assignment set ended_on = '2026-02-01' where assistant_id = $1`, [left.staffMemberId]);
  const found = (policy: typeof inFunction, ...posts: (readonly [Role, string | null])[]) =>
    asking(centre, posts, async (op) => {
      const people = await op.em.find(StaffMember, asFilter<StaffMember>(policy(op)));
      return people.map(({ id }) => id).toSorted();
    });
  const idsOf = (...people: readonly { readonly staffMemberId: string }[]) => people.map((one) => one.staffMemberId).toSorted();
  expect(await found(inFunction, ['DIRECTOR', null])).toEqual(idsOf(assistant, last, first));
  expect(await found(assistantsInReach, ['DIRECTOR', null])).toEqual(idsOf(assistant, last, first, leaving));
  for (const policy of [inFunction, assistantsInReach]) expect(await found(policy, ['UNIT_HEAD', north])).toEqual(idsOf(first));
});

test('the cases somebody sees are those of the families they see, whatever their stage', async () => {
  const { centre } = await aCentre(server);
  const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
  const [open, closed] = [
    await aFile(centre, { unitId: north }),
    await aFile(centre, { unitId: north, stage: 'CLOSED', closedOn: '2026-02-01' }),
  ];
  const hidden = [await aFile(centre, { unitId: south }), await aFile(centre, { unitId: north, restricted: true })];
  const seen = (...posts: (readonly [Role, string | null])[]) =>
    asking(centre, posts, async (op) => (await op.em.find(SupportCase, visibleCases(op))).map(({ id }) => id).toSorted());
  const northern = [open.caseId, closed.caseId].toSorted();
  expect(await seen(['UNIT_HEAD', north])).toEqual(northern);
  expect(await seen(['DIRECTOR', null])).toEqual([...northern, ...hidden.map(({ caseId }) => caseId)].toSorted());
  expect(await seen(['CENTRE_ADMIN', null])).toEqual([]);
});

test('the director sees every family, the system the unrestricted ones, a head those of the unit and below', async () => {
  const { centre } = await aCentre(server);
  const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
  const below = await centre.withUnit('Dział północny', north);
  const [upper, lower, other, closed, unplaced] = [
    (await aFile(centre, { unitId: north })).familyId,
    (await aFile(centre, { unitId: below })).familyId,
    (await aFile(centre, { unitId: south })).familyId,
    (await aFile(centre, { unitId: north, restricted: true })).familyId,
    (await aFile(centre)).familyId,
  ];
  const seen = (...posts: (readonly [Role, string | null])[]) =>
    asking(centre, posts, async (op) => (await op.em.find(Family, visibleFamilies(op))).map(({ id }) => id).toSorted());
  const all = [upper, lower, other, closed, unplaced].toSorted();
  const open = [upper, lower, other, unplaced].toSorted();
  expect(await seen(['DIRECTOR', null])).toEqual(all);
  expect(await seen(['CENTRE_SYSTEM', null])).toEqual(open);
  expect(await seen(['UNIT_HEAD', north])).toEqual([upper, lower].toSorted());
  expect(await seen(['UNIT_HEAD', below])).toEqual([lower]);
  expect(await seen(['UNIT_HEAD', null])).toEqual([]);
  expect(await seen(['UNIT_HEAD', south], ['CENTRE_SYSTEM', null])).toEqual(open);
  expect(await seen(['UNIT_HEAD', south], ['DIRECTOR', null])).toEqual(all);
  for (const role of [
    'CENTRE_ADMIN',
    'DATA_PROTECTION_OFFICER',
    'PARTNER_WORKER',
    'PARTNER_SYSTEM',
    'REGIONAL_ANALYST',
    'REGION_SYSTEM',
  ] as const)
    expect(await seen([role, north]), role).toEqual([]);
  const ofUnits = (...units: string[]) =>
    asking(centre, [['DIRECTOR', null]], async (op) =>
      (await op.em.find(Family, asFilter<Family>(familiesOfUnits(units)))).map(({ id }) => id).toSorted(),
    );
  expect(await ofUnits(north)).toEqual([upper, lower, closed].toSorted());
  expect(await ofUnits(below, south)).toEqual([lower, other].toSorted());
  expect(await ofUnits()).toEqual([]);
});

test('work leads to a family in the function in which it is done, and makes it one of somebody’s own', async () => {
  const { centre, director } = await aCentre(server);
  const me = director.staffMemberId;
  const run = await aFile(centre, { socialWorkerId: me });
  const accompanied = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: me });
  const past = await aFile(centre, { stage: 'CLOSED', closedOn: '2026-02-01', socialWorkerId: me });
  await aFile(centre);
  const found = (role: Role, filterOf: typeof visibleFamilies) =>
    asking(centre, [[role, null]], async (op) => (await op.em.find(Family, filterOf(op))).map(({ id }) => id).toSorted(), me);
  expect(await found('SOCIAL_WORKER', visibleFamilies)).toEqual([run.familyId, past.familyId].toSorted());
  expect(await found('FAMILY_ASSISTANT', visibleFamilies)).toEqual([accompanied.familyId]);
  expect(await found('CENTRE_ADMIN', (op) => asFilter<Family>(workedWith(op)))).toEqual(
    [run.familyId, accompanied.familyId].toSorted(),
  );
});

test('what hangs on families asks for none where every family or no family is meant', () => {
  expect(ofFamilies(EVERY_ROW)).toBe(EVERY_ROW);
  expect(ofFamilies(NO_ROW)).toBe(NO_ROW);
});

test('few families, such as one’s own, are found once for all parts that ask alike, and many where each part asks', () => {
  const own: Condition = { ...holding('unit_id', 'u'), few: true };
  const asked = (families: Condition, once?: (ids: string) => string) => ofFamilies(families).sql('term', () => '$1', once);
  const inPlace = 'exists (select from family of_family where of_family.id = term.family_id and of_family.unit_id = $1)';
  expect(asked(own, (ids) => `kept: ${ids}`)).toBe(
    'exists (select from family of_family where of_family.id = term.family_id and of_family.id = ' +
      'any(array(kept: select id from family of_family where of_family.unit_id = $1)))',
  );
  expect([asked(own), asked(holding('unit_id', 'u'), () => 'kept')]).toEqual([inPlace, inPlace]);
});
