import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostObjects } from '@asysta/services/api/document-cost';
import { LIMITS } from '@asysta/services/api/limits';
import { readPersistedDocuments } from '@asysta/services/api/persisted-documents';
import { buildApiSchema } from '@asysta/services/api/schema';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { jsonOf, send } from './requests.js';

const documents = readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json')));
const schema = buildApiSchema();
const read = [...documents].map(([id, text]) => {
  const document: DocumentNode = parse(text, { maxTokens: LIMITS.tokens });
  const operation = getOperationAST(document) as OperationDefinitionNode;
  return { id, text, document, operation, name: operation.name?.value ?? '' };
});

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ documents });
});
afterAll(() => server.stop());

test('every document the clients were built with is registered under the SHA-256 of its text', () => {
  expect(read.length).toBeGreaterThan(10);
  for (const { id, text } of read) expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  expect(new Set(read.map(({ name }) => name)).size).toBe(read.length);
});

test.each(read.map((one) => [one.name, one] as const))(
  '%s fits the contract and the limits, with the longest pages',
  (_, { document, operation }) => {
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const LONGEST = new Map<string, unknown>([
      ['PageInput', { first: 100 }],
      ['Int', 100],
    ]);
    const pages = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      return [variable.name.value, named.kind === Kind.NAMED_TYPE ? LONGEST.get(named.name.value) : undefined] as const;
    });
    const { rootFields, objects } = mostObjects(schema, document, operation, Object.fromEntries(pages));
    expect(rootFields).toBeLessThanOrEqual(LIMITS.rootFields);
    expect(objects).toBeLessThanOrEqual(LIMITS.objects);
  },
);

test('no registered document is stopped by a limit of the server', async () => {
  const { director } = await aCentre(server);
  for (const { id, name } of read) {
    const reply = await send(server.url, { method: 'POST', headers: jsonOf(director), body: JSON.stringify({ documentId: id }) });
    expect([name, reply.status < 500, reply.text.includes('QUERY_TOO_EXPENSIVE')], reply.text.slice(0, 300)).toEqual([
      name,
      true,
      false,
    ]);
  }
});
