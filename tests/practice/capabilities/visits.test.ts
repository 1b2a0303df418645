import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseToAssign, newFamily, step } from '../../kit/case-path.js';
import { readCase, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { accompaniedFamily, anOffice, assign, contact, firstVisit, MONDAY, radarOf, setRule, visit } from '../office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const FIRST = ['recordFirstVisit', 'RecordFirstVisitInput'] as const;
const FIRST_VISIT = 'stage lastVisit { kind visitedOn socialWorker { id } } areasOfChange { description namedBy { id } }';

test('D1 first visit: 14 days from qualification, both workers present, area of change handed over – three local rules, unset by default and for the consent track only', async () => {
  // Where nothing is set, the assistant goes alone, whenever it suits, and names nothing.
  const free = await anOffice(server);
  const unbound = await accompaniedFamily(free, { newFamily: newFamily('Swobodna') });
  expect(await runningClocksOf(free.director, unbound)).toEqual([]);
  server.setToday('2026-04-13');
  expect((await radarOf(free.director)).overdue).toEqual([]);
  await firstVisit(free.assistant, unbound, '2026-04-13');
  expect(await readCase(free.director, unbound.id, `rulesInForce ${FIRST_VISIT}`)).toEqual({
    rulesInForce: [],
    stage: 'IN_SUPPORT',
    lastVisit: { kind: 'FIRST', visitedOn: '2026-04-13', socialWorker: null },
    areasOfChange: [],
  });

  // Where all three are, each is a rule of its own: the clock runs from the qualification …
  const { socialWorker, director, assistant } = await anOffice(server);
  for (const [key, days] of [
    ['QUALIFICATION', null],
    ['FIRST_VISIT', 14],
    ['JOINT_FIRST_VISIT', null],
    ['AREA_OF_CHANGE', null],
  ] as const)
    await setRule(director, key, days);
  const ready = await aCaseToAssign(socialWorker, director, { newFamily: newFamily('Zielonkowska') });
  server.setToday('2026-03-04');
  await assign(director, ready, assistant);
  expect(await runningClocksOf(director, ready)).toEqual([['FIRST_VISIT', '2026-03-16']]);
  server.setToday('2026-03-17');
  expect((await radarOf(director)).overdue).toMatchObject([
    { kind: 'FIRST_VISIT', origin: 'LOCAL', source: 'zarządzenie kierownika nr 3/2026', dueOn: '2026-03-16' },
  ]);
  // … both come …
  const alone = { ...visitInput(ready.id, await membersOf(assistant, ready.family.id), '2026-03-17') };
  await assistant.refused('FIRST_VISIT_NEEDS_SOCIAL_WORKER', ...FIRST, { ...alone, areasOfChange: ['Rytm dnia.'] });
  const together = { ...alone, socialWorkerId: socialWorker.staffMemberId };
  // … and the social worker hands over what is to change.
  await assistant.refused('AREA_OF_CHANGE_REQUIRED', ...FIRST, together);
  await assistant.do(...FIRST, { ...together, areasOfChange: ['Rytm dnia dzieci.', 'Zaległości w czynszu.'] });
  const namedBy = { id: socialWorker.staffMemberId };
  expect(await readCase(director, ready.id, FIRST_VISIT)).toEqual({
    stage: 'IN_SUPPORT',
    lastVisit: { kind: 'FIRST', visitedOn: '2026-03-17', socialWorker: namedBy },
    areasOfChange: [
      { description: 'Rytm dnia dzieci.', namedBy },
      { description: 'Zaległości w czynszu.', namedBy },
    ],
  });
  expect(await runningClocksOf(director, ready)).toEqual([]);

  // None of the three binds a family that the court has obliged.
  const opened = await aCase(socialWorker, { newFamily: newFamily('Zobowiązana'), receivedOn: '2026-03-17' });
  const ordered = await step(socialWorker, opened, 'recordCourtOrder');
  await assign(director, ordered, assistant);
  expect((await runningClocksOf(director, ordered)).filter(([kind]) => kind === 'FIRST_VISIT')).toEqual([]);
  await firstVisit(assistant, ordered, '2026-03-17', { startsAt: '15:00' });
  expect(await readCase(director, ordered.id, FIRST_VISIT)).toMatchObject({
    stage: 'IN_SUPPORT',
    lastVisit: { socialWorker: null },
    areasOfChange: [],
  });
});

test('D2 meeting rhythm: at least weekly by the centre’s rule adjusted for a family that needs it oftener or, by agreement, more rarely, an alert when the rhythm breaks, and agreed exceptions with a reason', async () => {
  const staff = await anOffice(server);
  const { socialWorker, director, assistant } = staff;
  await setRule(director, 'CONTACT', 7);
  const row = await accompaniedFamily(staff, { newFamily: newFamily('Rytmiczna') });
  expect(await runningClocksOf(director, row)).toEqual([]);
  await firstVisit(assistant, row, MONDAY, { nextVisitOn: '2026-03-05' });
  const dueOn = async () => (await runningClocksOf(director, row)).map(([, day]) => day);
  expect(await dueOn()).toEqual(['2026-03-09']);

  // This family is met twice in its week, by what was agreed with it; each meeting begins the seven days anew.
  server.setToday('2026-03-05');
  expect(await readCase(assistant, row.id, 'lastVisit { nextVisitOn }')).toEqual({ lastVisit: { nextVisitOn: '2026-03-05' } });
  await visit(assistant, row, '2026-03-05', { durationMinutes: 20 });
  expect(await dueOn()).toEqual(['2026-03-12']);

  // A telephone, a door that stayed shut and a talk with the school are no meeting.
  server.setToday('2026-03-12');
  for (const kind of ['PHONE', 'NOBODY_HOME', 'SCHOOL']) await contact(assistant, row, kind, '2026-03-11', 'Umówienie wizyty.');
  expect(await dueOn()).toEqual(['2026-03-12']);
  expect((await radarOf(director)).overdue).toEqual([]);

  // The rhythm breaks: whoever accompanies, leads and directs the family finds it among what has passed.
  server.setToday('2026-03-13');
  const broken = { kind: 'CONTACT', origin: 'LOCAL', dueOn: '2026-03-12', supportCase: { id: row.id } };
  for (const [who, scope] of [
    [assistant, 'MINE'],
    [socialWorker, 'MINE'],
    [director, 'CENTRE'],
  ] as const)
    expect((await radarOf(who, scope)).overdue).toMatchObject([broken]);
  await visit(assistant, row, '2026-03-13');
  expect((await radarOf(director)).overdue).toEqual([]);
  expect(await dueOn()).toEqual(['2026-03-20']);

  // Agreed days without visits, with a reason, are no breach: the seven days begin anew on the day after them.
  const pause = { supportCaseId: row.id, validFrom: '2026-03-16', validTo: '2026-03-27', cause: 'HOSPITAL' };
  await assistant.do('recordVisitPause', 'RecordVisitPauseInput', { ...pause, remarks: 'Mama rodzi.' });
  expect(await dueOn()).toEqual(['2026-04-04']);
  server.setToday('2026-03-26');
  expect((await radarOf(director)).overdue).toEqual([]);
  expect(await readCase(socialWorker, row.id, 'visitPauseToday { cause validTo remarks author { id } }')).toEqual({
    visitPauseToday: {
      cause: 'HOSPITAL',
      validTo: '2026-03-27',
      remarks: 'Mama rodzi.',
      author: { id: assistant.staffMemberId },
    },
  });
  server.setToday('2026-04-05');
  expect((await radarOf(director)).overdue).toMatchObject([{ ...broken, dueOn: '2026-04-04' }]);

  // Adjusted per family, with a reason: in a crisis every two days, as its assistant decides, and its term tells whose rhythm it is.
  await visit(assistant, row, '2026-04-05');
  const rhythm = { supportCaseId: row.id, days: 2, validFrom: '2026-04-05', validTo: '2026-04-07' };
  const record = ['recordMeetingRhythm', 'RecordMeetingRhythmInput'] as const;
  await assistant.do(...record, { ...rhythm, justification: 'Noworodek jest w domu od wczoraj.' });
  expect(await dueOn()).toEqual(['2026-04-07']);
  server.setToday('2026-04-08');
  expect((await radarOf(director)).overdue).toMatchObject([{ ...broken, origin: 'CASE', dueOn: '2026-04-07' }]);
  await visit(assistant, row, '2026-04-08');
  expect(await dueOn()).toEqual(['2026-04-15']);
  // More rarely than the rule it is met only as whoever leads the case agreed with it.
  const rarer = {
    ...rhythm,
    days: 14,
    validFrom: '2026-04-08',
    validTo: null,
    justification: 'Rodzina radzi sobie coraz lepiej.',
  };
  await assistant.refused('RHYTHM_RARER_THAN_RULE', ...record, rarer);
  await socialWorker.do(...record, rarer);
  expect(await dueOn()).toEqual(['2026-04-22']);
  expect(await readCase(assistant, row.id, 'meetingRhythmToday { days validTo justification author { id } }')).toEqual({
    meetingRhythmToday: {
      days: 14,
      validTo: null,
      justification: 'Rodzina radzi sobie coraz lepiej.',
      author: { id: socialWorker.staffMemberId },
    },
  });

  // Where the centre has no such rule, nobody is late.
  const free = await anOffice(server);
  const unbound = await accompaniedFamily(free, { newFamily: newFamily('Nieliczona') });
  await firstVisit(free.assistant, unbound, MONDAY);
  server.setToday('2026-06-01');
  expect(await runningClocksOf(free.director, unbound)).toEqual([]);
  expect((await radarOf(free.director)).overdue).toEqual([]);
});

const JOINT = 'visits { kind visitedOn author { id } socialWorker { id } jointDecision decidedWith { id } }';

test('D6 joint visits and joint decisions of asystent and pracownik socjalny', async () => {
  const staff = await anOffice(server);
  const { centre, socialWorker, director, assistant } = staff;
  const row = await accompaniedFamily(staff, { newFamily: newFamily('Wspólna') });
  const colleague = await centre.hire('Dyżurująca pracownica', { role: 'SOCIAL_WORKER' });
  const [author, worker] = [{ id: assistant.staffMemberId }, { id: socialWorker.staffMemberId }];
  await firstVisit(assistant, row, MONDAY);

  // A joint visit at any time of the support, without a decision.
  server.setToday('2026-03-20');
  await visit(assistant, row, '2026-03-09', { socialWorkerId: socialWorker.staffMemberId });
  // A decision of both on the spot.
  const night = 'Dzieci zostają na noc u babci.';
  await visit(assistant, row, '2026-03-13', {
    kind: 'INTERVENTION',
    socialWorkerId: socialWorker.staffMemberId,
    decidedWithId: socialWorker.staffMemberId,
    jointDecision: night,
  });
  // A decision taken with whoever was on duty, over the telephone; a decision of one alone is no joint one.
  const lone = {
    ...visitInput(row.id, await membersOf(assistant, row.family.id), '2026-03-16'),
    kind: 'INTERVENTION',
    jointDecision: 'Wzywamy policję.',
  };
  const record = ['recordVisit', 'RecordVisitInput'] as const;
  await assistant.refused('DECISION_NEEDS_WORKER', ...record, lone);
  await assistant.refused('NOT_A_SOCIAL_WORKER', ...record, { ...lone, decidedWithId: director.staffMemberId });
  await assistant.do(...record, { ...lone, decidedWithId: colleague.staffMemberId });

  // Both find all of it in the file, and so does the kierownik.
  const seen = [
    {
      kind: 'INTERVENTION',
      visitedOn: '2026-03-16',
      author,
      socialWorker: null,
      jointDecision: 'Wzywamy policję.',
      decidedWith: { id: colleague.staffMemberId },
    },
    { kind: 'INTERVENTION', visitedOn: '2026-03-13', author, socialWorker: worker, jointDecision: night, decidedWith: worker },
    { kind: 'REGULAR', visitedOn: '2026-03-09', author, socialWorker: worker, jointDecision: null, decidedWith: null },
    { kind: 'FIRST', visitedOn: MONDAY, author, socialWorker: null, jointDecision: null, decidedWith: null },
  ];
  for (const who of [assistant, socialWorker, director]) expect(await readCase(who, row.id, JOINT)).toEqual({ visits: seen });
});
