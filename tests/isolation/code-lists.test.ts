import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENQUEUEABLE_TASKS } from '@asysta/schema/values/tasks';
import { codeListFindings, LISTS, taskFindings } from './code-lists.js';
import { type Copy, copyDatabase, inVain } from './engine/database.js';

let copy: Copy;
beforeAll(async () => {
  copy = await copyDatabase();
});
afterAll(() => copy.drop());

test('H3 every closed list of the code is the CHECK of its columns, and every closed list of the database is named', async () => {
  expect(await codeListFindings(copy.ask)).toEqual([]);
});

test('H3 the jobs a caller may ask for are those the function in the database lets through', async () => {
  expect(await taskFindings(copy.ask)).toEqual([]);
});

test('a code added to a list without a migration is seen, whether a column holds one code or several', async () => {
  expect(await codeListFindings(copy.ask, { ...LISTS, VISIT_PLACE: [...(LISTS['VISIT_PLACE'] ?? []), 'ONLINE'] })).toEqual([
    'VISIT_PLACE has ONLINE, which visit.place refuses: print a migration with widenCodes',
  ]);
  expect(await codeListFindings(copy.ask, { ...LISTS, PROBLEM: [...(LISTS['PROBLEM'] ?? []), 'GAMBLING'] })).toEqual([
    'PROBLEM has GAMBLING, which diagnosis.problems refuses: print a migration with widenCodes',
    'PROBLEM has GAMBLING, which family_interview.problems refuses: print a migration with widenCodes',
  ]);
});

test('a code taken out of a list and a list that belongs to no column are seen', async () => {
  expect(await codeListFindings(copy.ask, { ...LISTS, URGENCY: ['ORDINARY'], MOODS: ['CALM'] })).toEqual([
    'intake.urgency takes URGENT, which URGENCY lacks',
    'MOODS is the list of no column, and nothing says why',
  ]);
});

test('a new noun needs no line here: the column says by its name which list it holds codes of', () =>
  inVain(copy.ask, null, async () => {
    await copy.ask(`create table phone_call (outcome text check (outcome in ('ANSWERED', 'BUSY')), topic text)`);
    const lists = { ...LISTS, CALL_OUTCOME: ['ANSWERED', 'MISSED'], PHONE_CALL_TOPIC: ['MEETING'] };
    expect(await codeListFindings(copy.ask, lists)).toEqual([
      'CALL_OUTCOME has MISSED, which phone_call.outcome refuses: print a migration with widenCodes',
      'phone_call.outcome takes BUSY, which CALL_OUTCOME lacks',
      'phone_call.topic is to hold a closed list, and no CHECK says so',
    ]);
  }));

test('a job added to the list without a migration is seen, and so is one that was taken out', async () => {
  expect(await taskFindings(copy.ask, [...ENQUEUEABLE_TASKS, 'count-visits'])).toEqual([
    'ENQUEUEABLE_TASKS has count-visits, which jobs.enqueue refuses: print a migration with allowTasks',
  ]);
  const [kept, ...rest] = ENQUEUEABLE_TASKS;
  expect(await taskFindings(copy.ask, rest)).toEqual([`jobs.enqueue lets ${kept} through, which ENQUEUEABLE_TASKS lacks`]);
});

test.for([
  [
    `alter table visit drop constraint visit_kind_check, add constraint visit_kind_check check (kind in ('FIRST', 'REGULAR', 'ACCOMPANYING', 'INTERVENTION', 'PHONE'))`,
    'visit.kind takes PHONE, which VISIT_KIND lacks',
  ],
  ['alter table visit drop constraint visit_kind_check', 'visit.kind is to hold a closed list, and no CHECK says so'],
  [
    `alter table visit add column mood text check (mood in ('CALM', 'TENSE'))`,
    'visit.mood holds a closed list that corresponds to none: CALM, TENSE',
  ],
  [
    `alter table visit add column mood text check (mood = 'CALM')`,
    'visit.mood holds a closed list that corresponds to none: CALM',
  ],
  [
    `alter table visit add column moods text[] check (moods <@ array['CALM', 'TENSE'])`,
    'visit.moods holds a closed list that corresponds to none: CALM, TENSE',
  ],
] as const)('a change of the database alone is seen: %s', ([change, sentence]) =>
  inVain(copy.ask, null, async () => {
    await copy.ask(change);
    expect(await codeListFindings(copy.ask)).toEqual([sentence]);
  }),
);
