import { fileURLToPath } from 'node:url';
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Role } from '@asysta/schema/staff/codes';
import { readPersistedDocuments } from '@asysta/services/api/persisted-documents';
import { buildApiSchema } from '@asysta/services/api/schema';
import { statementOf } from '@asysta/services/platform/compile/compiled';
import { refusalOf } from '@asysta/services/platform/operation/access';
import { Operation } from '@asysta/services/platform/operation/index';
import { startServer, type TestServer } from '../kit/server.js';

const ID = '01980a00-0000-7000-8000-000000000001';
const VALUES: Readonly<Record<string, unknown>> = {
  page: { first: 25 },
  halfYear: '2025-H2',
  filter: null,
  after: null,
  first: 20,
  birthDate: null,
  pesel: null,
  documentNumber: null,
  documentCountry: null,
  scope: 'MINE',
  givenName: 'Anna',
  surname: 'Nowak',
  key: 'CONTACT',
  days: 7,
  validFrom: '2026-04-01',
  withIntakes: true,
};

const ROLES: Readonly<Record<string, readonly [PartyKind, Role]>> = {
  director: ['CENTRE', 'DIRECTOR'],
  'head of a unit': ['CENTRE', 'UNIT_HEAD'],
  'social worker': ['CENTRE', 'SOCIAL_WORKER'],
  assistant: ['CENTRE', 'FAMILY_ASSISTANT'],
  administrator: ['CENTRE', 'CENTRE_ADMIN'],
  officer: ['CENTRE', 'DATA_PROTECTION_OFFICER'],
  system: ['CENTRE', 'CENTRE_SYSTEM'],
  partner: ['PARTNER', 'PARTNER_WORKER'],
  region: ['REGION', 'REGIONAL_ANALYST'],
};

interface Registered {
  readonly name: string;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

const schema = buildApiSchema();
const registered: readonly Registered[] = [
  ...readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json'))).values(),
].flatMap((text) => {
  const document = parse(text);
  const definition = getOperationAST(document);
  return definition?.operation === 'query' ? [{ name: definition.name?.value ?? '', document, definition }] : [];
});

/** Registered documents that go the ordinary way, with the reason; none is added without one, and a shorter list is progress. */
const ORDINARY: Readonly<Record<string, string>> = {
  OpenSecretAddress: 'address is worked out by a resolver',
  OpenNumbers: 'formerDocuments is worked out by a resolver',
  OpenReceivedShare: 'receivedShare names no finder',
  ReferralFields: 'referralFields names no finder',
  FamiliesBehindFigure: 'ReportLine.families takes arguments',
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const operationAs = (kind: PartyKind, role: Role): Operation => {
  const { doors, clock, keys } = server;
  const held = { role, unitId: role === 'UNIT_HEAD' ? ID : null };
  const surroundings = { doors, clock, keys, newId: () => ID, log: null };
  const principal = {
    party: { id: ID, kind, alias: 'a', name: 'A' },
    staffMemberId: ID,
    displayName: 'A',
    machine: role === 'CENTRE_SYSTEM',
    dataAuthorized: true,
    appointments: [held],
    // Shown a while ago, so that what closes restricted files stands in the text.
    assurance: role === 'DIRECTOR' ? { level: 2, provedAt: clock.now() } : { level: 0, provedAt: null },
    subject: 'a',
    sessionId: null,
    clientId: 'test',
  };
  return new Operation(surroundings as never, principal as never, ID);
};

const variablesOf = ({ definition }: Registered): Record<string, unknown> =>
  Object.fromEntries(
    (definition.variableDefinitions ?? []).map(({ variable: { name } }) => [
      name.value,
      name.value in VALUES ? VALUES[name.value] : ID,
    ]),
  );

const BREAKS = /\s+(?=left join |from |where |order by |union all |insert into |values |limit )/g;

const laidOut = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(BREAKS, '\n  ')
    .replace(/\), (?=\w+ as (?:materialized )?\()/g, '),\n')
    .replace(/ (?=select case when stands)/, '\n');

/** The texts by which a document is answered, each with who asks for it. */
const textsOf = (
  one: Registered,
): { readonly texts: ReadonlyMap<string, readonly string[]>; readonly reasons: ReadonlySet<string> } => {
  const texts = new Map<string, string[]>();
  const reasons = new Set<string>();
  for (const [who, [kind, role]] of Object.entries(ROLES)) {
    const op = operationAs(kind, role);
    const variables = variablesOf(one);
    if (refusalOf(schema, one.document, variables, op)) continue;
    const statement = statementOf(schema, op, { document: one.document, definition: one.definition, variables });
    if (statement instanceof Error) reasons.add(statement.message);
    else texts.set(statement.text, [...(texts.get(statement.text) ?? []), who]);
  }
  return { texts, reasons };
};

test.for(registered.map((one) => [one.name, one] as const))('the SQL of %s is the one that was reviewed', async ([name, one]) => {
  const { texts } = textsOf(one);
  if (texts.size === 0) return expect(ORDINARY).toHaveProperty(name);
  const written = [...texts].map(([text, who]) => `-- ${who.join(', ')}\n${laidOut(text)};\n`).join('\n');
  await expect(written).toMatchFileSnapshot(`./sql/${name}.sql`);
});

test('every registered document is answered by one statement, but for those named here with the reason', () => {
  const ordinary = registered.flatMap((one) => {
    const { texts, reasons } = textsOf(one);
    return texts.size === 0 ? [[one.name, [...reasons].join(', ')] as const] : [];
  });
  expect(Object.fromEntries(ordinary)).toEqual(ORDINARY);
});
