import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPersistedDocuments } from '@asysta/services/api/persisted-documents';
import type { Caller } from '../kit/caller.js';
import { anIntake } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily, firstVisit, visitContent, visitInput } from '../kit/visit-path.js';

const documents = readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json')));

const registered = (name: string): string => {
  const text = [...documents.values()].find((one) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(one));
  if (!text) throw new Error(`No client asks ${name} any more`);
  return text;
};

type Office = Awaited<ReturnType<typeof aCentreWithAssignedFamily>>;

let server: TestServer;
let office: Office;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
  office = await aCentreWithAssignedFamily(server, { rules: true });
  server.setToday('2026-03-05');
  await office.assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(office.supportCase.id, office.memberIds, '2026-03-05'),
    ...firstVisit(office.socialWorker),
  });
  server.setToday('2026-03-12');
});
afterAll(() => server.stop());

/** Messages to PostgreSQL and statements in them that one request costs, on connections that already know it. */
const costOf = async (ask: () => Promise<unknown>): Promise<{ readonly waits: number; readonly statements: number }> => {
  await ask();
  server.waits();
  await ask();
  const waits = server.waits();
  if (process.env['ASYSTA_TELL_WAITS']) process.stdout.write(`${waits.map((texts) => texts.join('\n    ')).join('\n')}\n\n`);
  return { waits: waits.length, statements: waits.flat().length };
};

const reading = (who: () => Caller, text: string, variables: () => Record<string, unknown> = () => ({})) =>
  costOf(() => who().get(text, variables()));

test('a document that asks for nothing of ours costs who calls and no more: no transaction is opened for it', async () => {
  expect(await reading(() => office.director, '{ __typename }')).toEqual({ waits: 2, statements: 3 });
});

test('the list of cases', async () => {
  const cost = await reading(
    () => office.director,
    registered('FilteredCases'),
    () => ({ page: { first: 20 } }),
  );
  expect(cost).toEqual({ waits: 3, statements: 5 });
});

test('the card of a family', async () => {
  const cost = await reading(
    () => office.director,
    registered('FamilyCard'),
    () => ({ familyId: office.supportCase.family.id }),
  );
  expect(cost).toEqual({ waits: 3, statements: 5 });
});

test('a visit recorded', async () => {
  let day = 5;
  const cost = await costOf(() => {
    day += 1;
    return office.assistant.do(
      'recordVisit',
      'RecordVisitInput',
      { ...visitInput(office.supportCase.id, office.memberIds, `2026-03-0${day}`), kind: 'REGULAR' },
      'id visitedOn persons { id } viewerMayCorrect',
    );
  });
  expect(cost).toEqual({ waits: 4, statements: 17 });
});

test('a contact recorded', async () => {
  const cost = await costOf(() =>
    office.socialWorker.do(
      'recordContact',
      'RecordContactInput',
      { supportCaseId: office.supportCase.id, kind: 'PHONE', contactedOn: '2026-03-06', withWhom: 'mama', matter: 'Telefon.' },
      'id contactedOn author { id }',
    ),
  );
  expect(cost).toEqual({ waits: 4, statements: 12 });
});

test('a visit corrected', async () => {
  const { supportCase, assistant, memberIds } = office;
  const known = await assistant.get<{ supportCases: { nodes: { lastVisit: { id: string; version: number } }[] } }>(
    '{ supportCases { nodes { lastVisit { id version } } } }',
  );
  let visit = known.supportCases.nodes[0]?.lastVisit ?? { id: supportCase.id, version: 0 };
  let day = 7;
  const cost = await costOf(async () => {
    day += 1;
    const content = visitContent(memberIds.slice(day % 2), `2026-03-0${day}`);
    const input = { visitId: visit.id, reason: 'pomyłka przy wpisywaniu', expectedVersion: visit.version, ...content };
    visit = await assistant.do('correctVisit', 'CorrectVisitInput', input, 'id version persons { id }');
  });
  expect(cost).toEqual({ waits: 14, statements: 25 });
});

test('an intake registered about a family that is new', async () => {
  const cost = await costOf(() => anIntake(office.socialWorker));
  // One of each for the persons, who stand in a table of their own, and one for whether the caller knows them from another household.
  expect(cost).toEqual({ waits: 9, statements: 16 });
});
