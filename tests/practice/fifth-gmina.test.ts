import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayInPoland } from '@asysta/schema/values/local-date';
import type { Caller } from '../kit/caller.js';
import { aCase, aCaseAfter, anIntake, CASE_FIELDS, type CaseRow, newFamily, step } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { linkFamilies, linkPersons, linksOfFamily, linksOfMembers, memberCalled } from '../kit/links.js';
import { startServer, type TestServer } from '../kit/server.js';
import { membersOf, visitContent, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';
import { founded, joinedBy } from './founded.js';
import { radarOf } from './office.js';

const TODAY = dayInPoland(new Date());
const later = (days: number) => addDays(TODAY, days);
const SURNAME = 'Piątkowa';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Four centres that are there already, each with a family of that very surname. */
const fourOthers = () =>
  Promise.all(
    [1, 2, 3, 4].map(async () => {
      server.setToday('2026-03-02');
      const { director, socialWorker } = await aCentre(server);
      return { director, row: await aCaseAfter(socialWorker, 'requestAssistant', { newFamily: newFamily(SURNAME) }) };
    }),
  );

const versionOf = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<Pick<CaseRow, 'id' | 'version'>>(who, id, 'id version');
const caseAt = ({ id, version }: Pick<CaseRow, 'id' | 'version'>) => ({ supportCaseId: id, expectedVersion: version });
const opens = async (who: Caller, familyId: string) =>
  (await who.ask(`{ family(id: "${familyId}") { id } }`)).errors.map(({ extensions }) => extensions['code']);
const familiesOf = async (who: Caller) =>
  (await who.get<{ families: { nodes: { surname: string }[] } }>('{ families(page: { first: 50 }) { nodes { id surname } } }'))
    .families.nodes;

test('the fifth gmina founded by the command can do all of this: a rule and its effect, a case from intake to closing, a correction with history, a hand-over, a substitute, an order, a link; and sees nothing of the four others', async () => {
  const others = await fourOthers();
  server.setToday(TODAY);
  const office = await founded(server, TODAY);
  const { admin, director, socialWorker } = office;
  expect(
    await director.get(
      '{ centre { localRules { key } units { id } ownProblems { id } } families { totalCount } intakes { totalCount } }',
    ),
  ).toEqual({ centre: { localRules: [], units: [], ownProblems: [] }, families: { totalCount: 0 }, intakes: { totalCount: 0 } });
  const { assistant, successor, deputy } = await joinedBy(office, TODAY);
  const { staffMembers } = await admin.get<{ staffMembers: { nodes: { appointments: { role: string }[] }[] } }>(
    '{ staffMembers { nodes { appointments { role } } } }',
  );
  expect(staffMembers.nodes.flatMap(({ appointments }) => appointments.map(({ role }) => role)).toSorted()).toEqual([
    'CENTRE_ADMIN',
    'DIRECTOR',
    'DIRECTOR',
    'FAMILY_ASSISTANT',
    'FAMILY_ASSISTANT',
    'SOCIAL_WORKER',
  ]);

  const alike = `{ similarPersons(givenName: "Jaś", surname: "${SURNAME}", birthDate: "2019-09-01") { __typename } }`;
  const known = async () => (await socialWorker.get<{ similarPersons: object[] }>(alike)).similarPersons;
  expect(await known()).toEqual([]);

  // A family on its way, to which the rule will matter: the director sees what it would do before it is set.
  const intake = await aCase(socialWorker, { newFamily: newFamily(SURNAME), receivedOn: TODAY });
  expect(await known()).toHaveLength(1);
  const effect = (days: number) =>
    director.get<{ localRuleEffect: object }>(
      `{ localRuleEffect(key: CONTACT, days: ${days}, validFrom: "${server.clock.today()}") { concerned running starting } }`,
    );
  expect(await effect(7)).toEqual({ localRuleEffect: { concerned: 0, running: 0, starting: 0 } });
  const rule = {
    key: 'CONTACT',
    days: 7,
    source: 'zarządzenie kierownika nr 1',
    validFrom: TODAY,
    reason: 'Stały rytm spotkań.',
  };
  await director.do('setLocalRule', 'SetLocalRuleInput', rule);
  await socialWorker.refused('FORBIDDEN', 'setLocalRule', 'SetLocalRuleInput', { ...rule, key: 'OFFER_RECORD', days: null });

  // Interview, diagnosis, offer, consent and request, each in its order.
  let row = await step(socialWorker, intake, 'recordFamilyInterview', { conductedOn: TODAY });
  row = await step(socialWorker, row, 'recordDiagnosis', { madeOn: TODAY });
  row = await step(socialWorker, row, 'presentOffer', { presentedOn: TODAY });
  row = await step(socialWorker, row, 'recordSupportConsent', { signedOn: TODAY });
  row = await step(socialWorker, row, 'requestAssistant', { requestedOn: TODAY });
  expect(await readCase(director, row.id, 'stage track awaitedDecision')).toEqual({
    stage: 'REQUESTED',
    track: 'ORDINARY',
    awaitedDecision: 'ASSIGNMENT',
  });
  expect(await opens(assistant, row.family.id)).toEqual(['NOT_FOUND']);
  const giving = async (to: Caller) => ({ ...caseAt(await versionOf(director, row)), assistantId: to.staffMemberId });
  await director.do('assignAssistant', 'AssignAssistantInput', await giving(assistant));
  expect(await opens(assistant, row.family.id)).toEqual([]);

  // The first visit starts the rhythm that the director set, and the next one moves it.
  const members = await membersOf(assistant, row.family.id);
  server.setToday(later(1));
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(row.id, members, later(1)));
  expect((await radarOf(assistant, 'MINE')).all).toMatchObject([
    { kind: 'CONTACT', origin: 'LOCAL', source: rule.source, dueOn: later(8) },
  ]);
  expect(await effect(14)).toMatchObject({ localRuleEffect: { concerned: 1, running: 1 } });
  server.setToday(later(6));
  const visiting = { ...visitInput(row.id, members, later(6)), kind: 'REGULAR' };
  const visit = await assistant.do<{ id: string; version: number }>('recordVisit', 'RecordVisitInput', visiting);
  expect((await radarOf(assistant, 'MINE')).all.map(({ dueOn }) => dueOn)).toEqual([later(13)]);

  // A correction keeps what stood there, who put it right and why.
  server.setToday(later(7));
  await assistant.do('correctVisit', 'CorrectVisitInput', {
    ...visitContent(members, later(5), { durationMinutes: 40 }),
    visitId: visit.id,
    expectedVersion: visit.version,
    reason: 'Pomyłka w dacie i w czasie.',
  });
  const history = '{ field oldValue newValue reason correctedBy { id } }';
  const { visit: corrected } = await director.get<{ visit: { corrected: boolean; corrections: { field: string }[] } }>(
    `{ visit(id: "${visit.id}") { corrected corrections ${history} } }`,
  );
  const byAssistant = { reason: 'Pomyłka w dacie i w czasie.', correctedBy: { id: assistant.staffMemberId } };
  expect(corrected.corrected).toBe(true);
  expect(corrected.corrections.toSorted((one, other) => one.field.localeCompare(other.field))).toEqual([
    { field: 'durationMinutes', oldValue: '75', newValue: '40', ...byAssistant },
    { field: 'visitedOn', oldValue: later(6), newValue: later(5), ...byAssistant },
  ]);
  expect((await radarOf(director)).all.map(({ dueOn }) => dueOn)).toEqual([later(12)]);

  // Another assistant takes over with a note; the first one reads nothing any more, and then stands in for some days.
  const { assignments } = await readCase<{ assignments: { id: string; version: number }[] }>(
    director,
    row.id,
    'assignments { id version }',
  );
  await director.do('endAssignment', 'EndAssignmentInput', {
    assignmentId: assignments[0]?.id,
    expectedVersion: assignments[0]?.version,
    reason: 'HANDOVER',
    handoverNote: 'Mama odbiera telefon po szesnastej.',
  });
  await director.do('assignAssistant', 'AssignAssistantInput', await giving(successor));
  expect(await readCase(successor, row.id, 'assistant { id } assignments { endReason handoverNote }')).toEqual({
    assistant: { id: successor.staffMemberId },
    assignments: expect.arrayContaining([
      { endReason: 'HANDOVER', handoverNote: 'Mama odbiera telefon po szesnastej.' },
      { endReason: null, handoverNote: null },
    ]) as object[],
  });
  server.setToday(later(8));
  expect(await opens(assistant, row.family.id)).toEqual(['NOT_FOUND']);
  await director.do(
    'appointSubstitute',
    'AppointSubstituteInput',
    {
      insteadOfId: successor.staffMemberId,
      substituteId: assistant.staffMemberId,
      validFrom: later(9),
      validTo: later(10),
      note: 'Urlop.',
    },
    'id',
  );
  server.setToday(later(9));
  await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(row.id, members, later(9)), kind: 'REGULAR' });
  expect(await readCase(director, row.id, 'lastVisit { visitedOn author { id } insteadOf { id } }')).toEqual({
    lastVisit: { visitedOn: later(9), author: { id: assistant.staffMemberId }, insteadOf: { id: successor.staffMemberId } },
  });
  server.setToday(later(11));
  expect(await opens(assistant, row.family.id)).toEqual(['NOT_FOUND']);

  // A court obliges the family: the case goes on under the order, with the terms that the court set, and the centre's rhythm rests.
  await step(socialWorker, { ...row, ...(await versionOf(director, row)) }, 'recordCourtOrder', {
    issuedOn: later(10),
    validTo: later(190),
    reportsDueOn: [later(40)],
  });
  expect(await readCase(director, row.id, 'track stage currentBasis { kind validFrom }')).toEqual({
    track: 'COURT',
    stage: 'IN_SUPPORT',
    currentBasis: { kind: 'COURT_ORDER', validFrom: later(10) },
  });
  expect((await radarOf(director)).all.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['COURT_REPORT', later(40)],
    ['COURT_ORDER_END', later(190)],
  ]);

  // The same family and child were written down a second time: linked, none of them lost.
  const again = await anIntake(socialWorker, { newFamily: newFamily(SURNAME), receivedOn: later(11) });
  const dismissal = { intakeId: again.id, expectedVersion: again.version, reason: 'Rodzina ma już sprawę.' };
  await socialWorker.do('dismissIntake', 'DismissIntakeInput', dismissal);
  const [child, sameChild] = [
    await memberCalled(socialWorker, row.family.id, 'Jaś'),
    await memberCalled(socialWorker, again.family.id, 'Jaś'),
  ];
  await linkFamilies(socialWorker, row.family.id, again.family.id);
  await linkPersons(socialWorker, child.id, sameChild.id);
  expect((await linksOfFamily(director, row.family.id)).linksAsLeading).toMatchObject([
    { undoneOn: null, duplicate: { id: again.family.id } },
  ]);
  const linked = (await linksOfMembers(director, row.family.id)).flatMap(({ linksAsLeading }) => linksAsLeading);
  expect(linked).toMatchObject([{ undoneOn: null, duplicate: { id: sameChild.id, givenName: 'Jaś' } }]);
  expect(await familiesOf(director)).toHaveLength(2);

  // Only a director closes it, and with the court's word; the second director, who came by two people, is one.
  server.setToday(later(20));
  const closing = async () => ({ ...caseAt(await versionOf(director, row)), closedOn: later(20), reason: 'GOALS_REACHED' });
  await socialWorker.refused('ORDERED_CASE_IS_THE_DIRECTORS', 'closeCase', 'CloseCaseInput', await closing());
  await deputy.refused('COURT_WORD_REQUIRED', 'closeCase', 'CloseCaseInput', await closing());
  const word = { courtWordOn: later(19), courtWordSignature: 'III Nsm 5/26' };
  await deputy.do('closeCase', 'CloseCaseInput', { ...(await closing()), ...word }, CASE_FIELDS);
  expect(await readCase(director, row.id, 'stage closedOn closureReason courtWordSignature assistant { id }')).toEqual({
    stage: 'CLOSED',
    closedOn: later(20),
    closureReason: 'GOALS_REACHED',
    courtWordSignature: 'III Nsm 5/26',
    assistant: null,
  });
  expect((await radarOf(director)).all).toEqual([]);

  // All that while it saw nobody else's family of that name, and nobody else saw its own.
  expect((await familiesOf(director)).map(({ surname }) => surname)).toEqual([SURNAME, SURNAME]);
  for (const other of others) {
    expect([await opens(director, other.row.family.id), await opens(other.director, row.family.id)]).toEqual([
      ['NOT_FOUND'],
      ['NOT_FOUND'],
    ]);
    expect(await opens(other.director, other.row.family.id)).toEqual([]);
    expect(await familiesOf(other.director)).toHaveLength(1);
  }
});
