import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@asysta/client';
import { accompany, type FamilyRecord } from '@asysta/client/examples/centre-system';
import { readConfig } from '@asysta/client/examples/config';
import { answerInbox } from '@asysta/client/examples/partner-inbox';
import { figuresAsCsv } from '@asysta/client/examples/region-figures';
import { addDays, dayInPoland } from '@asysta/schema/values/local-date';
import { readPersistedDocuments } from '@asysta/services/api/persisted-documents';
import { PartnerInstitution } from '@asysta/services/modules/partners/index';
import { randomIds } from '@asysta/services/platform/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { intakeInput, newFamily, STEPS } from '../kit/case-path.js';
import { aFamily } from '../kit/families.js';
import { withRule } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { firstVisit, visitInput } from '../kit/visit-path.js';
import { aCentre, World } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  const documents = readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json')));
  server = await startServer({ documents });
});
afterAll(() => server.stop());

const clientOf = ({ partyAlias, subject }: Caller): Client =>
  createClient({ endpoint: server.url, token: () => Promise.resolve(`${partyAlias}/${subject}`) });

const recordOf = (socialWorker: Caller): FamilyRecord => {
  const visit = visitInput('', [], '2026-03-02', firstVisit(socialWorker));
  return {
    intake: intakeInput({ newFamily: newFamily('Przykładowa') }) as FamilyRecord['intake'],
    interview: STEPS.recordFamilyInterview.input,
    diagnosis: { ...STEPS.recordDiagnosis.input, problems: [...STEPS.recordDiagnosis.input.problems] },
    offer: STEPS.presentOffer.input,
    consent: STEPS.recordSupportConsent.input,
    request: STEPS.requestAssistant.input,
    qualification: STEPS.qualifyFamily.input,
    firstVisit: visit as unknown as FamilyRecord['firstVisit'],
  };
};

test('G37 a system of a centre takes a family from the intake to the first visit, and a neighbour sees nothing of it', async () => {
  server.setToday('2026-03-02');
  const { centre, director, socialWorker, assistant } = await aCentre(server);
  const busy = await centre.hire('Druga asystentka', { role: 'FAMILY_ASSISTANT' });
  const system = await centre.hire('System dziedzinowy', { role: 'CENTRE_SYSTEM', machine: true });
  const first = await accompany(clientOf(system), recordOf(socialWorker));
  // The second family meets a centre that qualifies by now.
  await withRule(centre, 'QUALIFICATION', null);
  const second = await accompany(clientOf(system), recordOf(socialWorker));
  const read =
    'query($id: ID!) { supportCase(id: $id) { stage assistant { id } lastVisit { visitedOn } areasOfChange { description } family { surname } } }';
  const { supportCase } = await director.get<{ supportCase: Record<string, unknown> }>(read, { id: first });
  expect(supportCase).toMatchObject({ lastVisit: { visitedOn: '2026-03-02' }, family: { surname: 'Przykładowa' } });
  const assistants = await Promise.all(
    [first, second].map(
      async (id) => (await director.get<{ supportCase: { assistant: { id: string } } }>(read, { id })).supportCase.assistant.id,
    ),
  );
  expect(new Set(assistants)).toEqual(new Set([assistant.staffMemberId, busy.staffMemberId]));
  const neighbour = (await aCentre(server)).director;
  expect((await neighbour.ask(read, { id: first })).errors[0]?.extensions['code']).toBe('NOT_FOUND');
  server.setToday(null);
});

test('a system of a centre is refused with a typed code when the family has not agreed', async () => {
  server.setToday('2026-03-02');
  const { centre, socialWorker } = await aCentre(server);
  const system = await centre.hire('System dziedzinowy', { role: 'CENTRE_SYSTEM', machine: true });
  const record = recordOf(socialWorker);
  await expect(
    accompany(clientOf(system), { ...record, consent: { ...record.consent, signatories: ' ' } }),
  ).rejects.toMatchObject({
    name: 'RefusalError',
    code: 'BAD_USER_INPUT',
    fields: [{ field: 'input.signatories', userMessage: 'Zaznacz osoby z rodziny albo wpisz, kto wyraził zgodę.' }],
  });
  server.setToday(null);
});

test('a machine client of a partner lists and answers its referrals, and nobody else’s', async () => {
  const today = dayInPoland(new Date());
  const { centre, director } = await aCentre(server);
  const partner = await World.found(server, 'PARTNER', 'Szkoła Podstawowa');
  const other = await World.found(server, 'PARTNER', 'Poradnia');
  const machine = await partner.hire('System szkoły', { role: 'PARTNER_SYSTEM', machine: true });
  const stranger = await other.hire('System poradni', { role: 'PARTNER_SYSTEM', machine: true });
  const institutionId = randomIds();
  await centre.inside((em) => {
    em.create(PartnerInstitution, {
      id: institutionId,
      name: 'Szkoła',
      kind: 'SCHOOL',
      scope: 'pomoc',
      receiverId: partner.party.id,
    });
  });
  const refer = async (surname: string) =>
    director.do<{ id: string; version: number; share: { id: string } }>(
      'referFamily',
      'ReferFamilyInput',
      {
        familyId: await aFamily(centre, surname),
        partnerInstitutionId: institutionId,
        purpose: 'Wsparcie w nauce',
        basis: 'ART_190A',
        fields: ['CHILDREN_NAMES'],
        expiresOn: addDays(today, 30),
      },
      'id version share { id }',
    );
  const [kept, revoked] = [await refer('Bąk'), await refer('Cis')];
  await director.do('revokeReferral', 'RevokeReferralInput', { referralId: revoked.id, expectedVersion: revoked.version }, 'id');
  expect(await answerInbox(clientOf(stranger), 'Przyjęte.')).toEqual([]);
  expect(await answerInbox(clientOf(machine), 'Przyjęte.')).toEqual([kept.share.id]);
  expect(await answerInbox(clientOf(machine), 'Przyjęte.')).toEqual([]);
  const { referral } = await director.get<{ referral: { state: string; share: { answers: { content: string }[] } } }>(
    'query($id: ID!) { referral(id: $id) { state share { answers { content } } } }',
    { id: kept.id },
  );
  expect(referral).toEqual({ state: 'ANSWERED', share: { answers: [{ content: 'Przyjęte.' }] } });
});

test('a machine client of the region pulls the figures as submitted into a table', async () => {
  server.setToday('2026-07-10');
  const region = await World.found(server, 'REGION', 'Urząd Wojewódzki');
  const machine = await region.hire('Hurtownia danych', { role: 'REGION_SYSTEM', machine: true, authorized: false });
  const [done, late] = [await aCentre(server), await aCentre(server)];
  for (const [{ centre }, code] of [
    [done, '1206162'],
    [late, '1206011'],
  ] as const) {
    await server.peek(
      `insert into supervised_centre (tenant_id, receiver_id, id, centre_name, teryt_code, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [centre.party.id, region.party.id, randomIds(), `${centre.party.name}; "OPS"`, code],
    );
  }
  await done.director.do('submitHalfYearReport', 'SubmitHalfYearReportInput', { halfYear: '2026-H1' }, 'state');
  const table = await figuresAsCsv(clientOf(machine), '2026-H1');
  const lines = table
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  const name = ({ centre }: typeof done) => `"${centre.party.name}; ""OPS"""`;
  expect(lines[0]).toBe('teryt;centre;submittedAt;figure;label;value');
  expect(lines[1]).toBe(`1206011;${name(late)};;;;`);
  const submitted = lines.slice(2).map((line) => line.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, 'AT'));
  expect(submitted).toEqual([
    expect.stringMatching(/^1206162;.*;AT;FAMILIES_ACCOMPANIED;.+;0$/),
    expect.stringMatching(/^1206162;.*;AT;ASSISTANTS_EMPLOYED;.+;1$/),
  ]);
  await expect(figuresAsCsv(clientOf(done.director), '2026-H1')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  server.setToday(null);
});

test('an example that lacks its settings names all of them', () => {
  expect(() => readConfig({ ASYSTA_ENDPOINT: 'https://asysta.example/graphql' })).toThrow(
    'Set ASYSTA_ISSUER, ASYSTA_CLIENT_ID, ASYSTA_CLIENT_SECRET',
  );
});
