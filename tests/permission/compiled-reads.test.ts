import { fileURLToPath } from 'node:url';
import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPersistedDocuments } from '@asysta/services/api/persisted-documents';
import { aReferral } from '../kit/referral-path.js';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { anIntake } from '../kit/case-path.js';
import { assignedCase, firstVisit, setLocalClocks, visitInput } from '../kit/visit-path.js';
import { aRegion, supervise } from '../kit/report-path.js';
import { aCentre } from '../kit/world.js';

const documents = [
  ...readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json'))).values(),
].map((text) => ({ text, operation: getOperationAST(parse(text)) }));
const queries = documents.filter(({ operation }) => operation?.operation === 'query');

let ways: BothWays;
let callers: Readonly<Record<string, Caller>>;
let values: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  ways = await startBothWays();
  const { server } = ways;
  ways.setToday('2026-03-02');
  const office = await aReferral(server);
  await setLocalClocks(office.centre);
  const { assistant, socialWorker, director, supportCase, memberIds, centre } = office;
  await anIntake(socialWorker);
  await assignedCase(office);
  ways.setToday('2026-03-05');
  const visit = await assistant.do<{ id: string }>('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-04'),
    ...firstVisit(socialWorker),
  });
  await assistant.do('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds.slice(0, 1), '2026-03-05'),
    kind: 'REGULAR',
  });
  for (const [who, kind] of [
    [assistant, 'PHONE'],
    [socialWorker, 'COURT'],
  ] as const)
    await who.do('recordContact', 'RecordContactInput', {
      supportCaseId: supportCase.id,
      kind,
      contactedOn: '2026-03-05',
      withWhom: 'ktoś',
      matter: 'Rozmowa.',
    });
  const intake = await anIntake(socialWorker);
  const neighbour = await aCentre(server);
  const { region, analyst } = await aRegion(server);
  await supervise(region, office, '1206162');
  await supervise(region, neighbour, '1206152');
  await neighbour.director.do('submitHalfYearReport', 'SubmitHalfYearReportInput', { halfYear: '2025-H2' }, 'id');
  callers = {
    director,
    'director without a second factor': director.withAssurance(1),
    'social worker': socialWorker,
    assistant,
    admin: office.admin,
    'head of no unit': await centre.hire('Kierowniczka', { role: 'UNIT_HEAD' }),
    system: await centre.hire('System', { role: 'CENTRE_SYSTEM', machine: true }),
    officer: await centre.hire('Inspektor', { role: 'DATA_PROTECTION_OFFICER' }),
    'neighbour director': neighbour.director,
    'neighbour assistant': neighbour.assistant,
    teacher: office.teacher,
    analyst,
  };
  values = {
    familyId: supportCase.family.id,
    visitId: visit.id,
    supportCaseId: supportCase.id,
    intakeId: intake.id,
    id: office.shareId,
    page: { first: 2 },
    visits: { first: 1 },
    halfYear: '2025-H2',
    filter: null,
    scope: 'CENTRE',
    first: 20,
    givenName: 'Anna',
    surname: 'Zmyślona',
  };
});
afterAll(() => ways.stop());

const variablesOf = (text: string): Record<string, unknown> =>
  Object.fromEntries(
    (getOperationAST(parse(text))?.variableDefinitions ?? []).flatMap(({ variable: { name } }) =>
      name.value in values ? [[name.value, values[name.value]]] : [],
    ),
  );

test.for(queries.map(({ operation, text }) => [operation?.name?.value ?? '', text] as const))(
  'both ways of reading tell the same, and the audit the same of them: %s',
  async ([, text]) => {
    for (const [who, caller] of Object.entries(callers)) {
      const { compiled, ordinary } = await ways.ask(caller, text, variablesOf(text));
      expect({ who, ...compiled, inOne: null }).toEqual({ who, ...ordinary, inOne: null });
      expect(ordinary.inOne).toBe(false);
    }
  },
);
