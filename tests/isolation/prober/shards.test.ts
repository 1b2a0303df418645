import { expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { idPositions } from '@asysta/services/platform/operation/schema-rules';
import { DECLARED_ROOTS, NOUNS, NOUNS_TO_TEST, rootsOf } from '../../kit/nouns.js';
import { operationsOf, rootOf } from '../engine/documents.js';
import { dealt, lanesHere } from './lane.js';

const schema = buildApiSchema();
const inSchema = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => `${type?.name}.${field.name}`),
);

test('every operation is in the shard of exactly one module', () => {
  const owners = (root: string): readonly string[] => NOUNS.filter((noun) => rootsOf(noun).has(root));
  expect(inSchema.filter((root) => owners(root).length !== 1).map((root) => [root, owners(root)])).toEqual([]);
  expect(DECLARED_ROOTS.map(({ root }) => root).toSorted()).toEqual(inSchema.toSorted());
  const begun = operationsOf(schema).map(rootOf);
  expect(begun.filter((root) => owners(root).length !== 1)).toEqual([]);
});

test('every place where an id is handed over belongs to an operation, so that some shard probes it', () => {
  const reached = new Set(operationsOf(schema).flatMap(({ places }) => places.map(({ position }) => position)));
  expect(idPositions(schema).length).toBeGreaterThan(10);
  expect(idPositions(schema).flatMap(({ path }) => (reached.has(path) ? [] : [path]))).toEqual([]);
});

test('every module is dealt to exactly one lane, and no lane is left without work', () => {
  for (const chosen of [NOUNS, NOUNS_TO_TEST]) {
    expect(dealt(chosen, lanesHere().length).flat().toSorted()).toEqual(chosen.toSorted());
  }
  for (const lane of dealt(NOUNS, lanesHere().length)) expect(lane.length).toBeGreaterThan(0);
});
