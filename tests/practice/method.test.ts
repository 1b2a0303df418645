import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASE_FIELDS, type CaseRow, newFamily, step } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { membersOf } from '../kit/visit-path.js';
import { accompaniedFamily, anOffice, contact, firstVisit, visit } from './office.js';
import { anInstitution, referAndAnswer } from './surroundings.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const KINDS = [
  'SCHOOL',
  'HEALTH',
  'POLICE',
  'PROBATION',
  'COURT',
  'NGO',
  'CENTRE_TEAM',
  'COORDINATOR',
  'INSTITUTION',
  'OFFICE',
  'RELATIVE',
] as const;

test('the page on assistance acted out: A5 A12 A13 B2 D3 D4 D7 F2 G4 G5 L12 support of three kinds, as long as it takes, with one worker, willingly on both sides, and written down in its order', async () => {
  const staff = await anOffice(server);
  const { centre, assistant, director, socialWorker } = staff;
  // „niedopuszczeniem do oddzielenia dzieci od rodziny”
  const row = await accompaniedFamily(staff, { newFamily: newFamily('Towarzysząca') }, { goal: 'PREVENT_PLACEMENT' });
  expect(await readCase(assistant, row.id, 'goal')).toEqual({ goal: 'PREVENT_PLACEMENT' });
  // „mała liczba odbiorców”
  expect(await director.get('{ assistantCaseloads { assistant { id } families limit } }')).toEqual({
    assistantCaseloads: [{ assistant: { id: assistant.staffMemberId }, families: 1, limit: 15 }],
  });
  server.setToday('2026-04-30');
  await firstVisit(assistant, row, '2026-03-04', { supportKinds: ['EMOTIONAL'], durationMinutes: 60 });

  // „wsparcie w różnym zakresie: emocjonalnym, instrumentalnym, informacyjnym”; „dostosowanie ich długości”
  for (const [on, supportKinds, durationMinutes] of [
    ['2026-03-06', ['INSTRUMENTAL'], 25],
    ['2026-03-11', ['INFORMATIONAL', 'EMOTIONAL'], 180],
    ['2026-03-13', ['EMOTIONAL', 'INSTRUMENTAL', 'INFORMATIONAL'], 45],
  ] as const)
    await visit(assistant, row, on, { supportKinds, durationMinutes });

  // „towarzyszenie odbiorcy wsparcia w konkretnych różnych działaniach”
  await visit(assistant, row, '2026-03-17', {
    kind: 'ACCOMPANYING',
    place: 'OFFICE',
    matter: 'Wniosek o zasiłek złożony razem.',
  });
  // „… oraz w działaniach dnia codziennego”, „praca w środowisku przebywania klienta”
  await visit(assistant, row, '2026-03-19', { kind: 'ACCOMPANYING', place: 'HOME', matter: 'Wspólne zakupy i obiad.' });
  // „elastyczne reagowanie na potrzeby i kryzysy osób wspieranych”
  await visit(assistant, row, '2026-03-21', {
    kind: 'INTERVENTION',
    startsAt: '20:15',
    matter: 'Kłótnia rodziców przy dzieciach.',
  });

  // „z wykorzystaniem mocnych stron jej członków”
  const [mother] = await membersOf(assistant, row.family.id);
  const strength = { description: 'Pogodnie rozmawia z dziećmi.', evidence: 'Widziane przy obiedzie.', observedOn: '2026-03-19' };
  await assistant.do('addStrength', 'AddStrengthInput', {
    familyId: row.family.id,
    familyMemberId: mother,
    ...strength,
  });
  expect(
    await readCase(director, row.id, 'family { strengths { description evidence observedOn familyMember { id } } }'),
  ).toEqual({
    family: { strengths: [{ ...strength, familyMember: { id: mother } }] },
  });

  // „złączenie wsparcia płynącego do klientów od różnych profesjonalistów i instytucji”
  for (const kind of KINDS) await contact(assistant, row, kind, '2026-03-20', `Ustalenia: ${kind}.`);
  const told = await referAndAnswer(assistant, await anInstitution(server, centre), {
    familyId: row.family.id,
    purpose: 'Zajęcia dla dziecka po lekcjach.',
  });
  expect(told.referral).toMatchObject({
    state: 'ANSWERED',
    share: { answers: [{ content: 'Dziecko ma miejsce w świetlicy.' }] },
  });

  // „prowadzenie dokumentacji dotyczącej pracy z rodziną”: one file, the newest first, with everybody who worked in it.
  const file = await readCase<{
    visits: { visitedOn: string; author: { id: string }; supportKinds: string[]; durationMinutes: number }[];
    contacts: { kind: string }[];
    assignments: { assistant: { id: string }; endedOn: string | null }[];
  }>(
    director,
    row.id,
    'visits { visitedOn kind place author { id } supportKinds durationMinutes } contacts { kind } assignments { assistant { id } endedOn }',
  );
  expect(new Set(file.visits.map(({ author }) => author.id))).toEqual(new Set([assistant.staffMemberId]));
  expect(file.visits).toMatchObject([
    { visitedOn: '2026-03-21', kind: 'INTERVENTION', place: 'HOME' },
    { visitedOn: '2026-03-19', kind: 'ACCOMPANYING', place: 'HOME' },
    { visitedOn: '2026-03-17', kind: 'ACCOMPANYING', place: 'OFFICE' },
    { visitedOn: '2026-03-13', supportKinds: ['EMOTIONAL', 'INSTRUMENTAL', 'INFORMATIONAL'], durationMinutes: 45 },
    { visitedOn: '2026-03-11', supportKinds: ['INFORMATIONAL', 'EMOTIONAL'], durationMinutes: 180 },
    { visitedOn: '2026-03-06', supportKinds: ['INSTRUMENTAL'], durationMinutes: 25 },
    { visitedOn: '2026-03-04', supportKinds: ['EMOTIONAL'], durationMinutes: 60 },
  ]);
  expect(new Set(file.contacts.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  expect(file.assignments).toEqual([{ assistant: { id: assistant.staffMemberId }, endedOn: null }]);

  // „dobrowolność zarówno ze strony klienta jak i asystenta”: who works with the family may ask not to, and the director says how it goes on.
  const now = async () => {
    const { version } = await readCase<CaseRow>(director, row.id, 'version');
    return { supportCaseId: row.id, expectedVersion: version };
  };
  await assistant.do('requestRelief', 'RequestReliefInput', { ...(await now()), reason: 'Znam tę rodzinę prywatnie.' });
  await director.do('decideOnRelief', 'DecideOnReliefInput', {
    ...(await now()),
    decision: 'REFUSED',
    reason: 'Pójdziemy tam razem i wrócimy do tego za miesiąc.',
  });
  expect(await readCase(assistant, row.id, 'assistant { id } reliefRequests { decision decisionReason }')).toEqual({
    assistant: { id: assistant.staffMemberId },
    reliefRequests: [{ decision: 'REFUSED', decisionReason: 'Pójdziemy tam razem i wrócimy do tego za miesiąc.' }],
  });

  // The family may end it on any day, and no visit is made after that.
  const withdrawn = await step(socialWorker, await readCase<CaseRow>(director, row.id, CASE_FIELDS), 'withdrawSupportConsent', {
    withdrawnOn: '2026-04-30',
  });
  expect(withdrawn).toMatchObject({ stage: 'HALTED' });
  await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', {
    supportCaseId: row.id,
    familyMemberIds: (
      await readCase<{ family: { members: { id: string }[] } }>(director, row.id, 'family { members { id } }')
    ).family.members.map(({ id }) => id),
    visitedOn: '2026-04-30',
    durationMinutes: 30,
    place: 'HOME',
    kind: 'REGULAR',
    supportKinds: ['EMOTIONAL'],
    matter: 'Jeszcze jedna wizyta.',
  });

  // What follows is the director's to say; the place becomes free, and the assistant no longer reads the file.
  await director.do('decideOnWithdrawal', 'DecideOnWithdrawalInput', {
    ...(await now()),
    decision: 'ENDED',
    reason: 'Rodzina radzi sobie sama.',
  });
  expect(await readCase(director, row.id, 'stage assistant { id } assignments { endedOn endReason }')).toEqual({
    stage: 'WITHDRAWN',
    assistant: null,
    assignments: [{ endedOn: '2026-04-30', endReason: 'CONSENT_WITHDRAWN' }],
  });
  expect((await assistant.ask(`{ supportCase(id: "${row.id}") { id } }`)).errors).toHaveLength(1);
});
