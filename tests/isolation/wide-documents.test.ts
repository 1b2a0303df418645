import { getNamedType, getNullableType, type GraphQLObjectType, isListType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import { aCentre } from '../kit/world.js';

const MOST_FIELDS = 460;

let ways: BothWays;
beforeAll(async () => {
  ways = await startBothWays();
});
afterAll(() => ways.stop());

/** Relations all the way down, each to one row: an answer that is small, of a statement that joins hundreds of tables. */
const wide = (type: GraphQLObjectType, depth: number, told: { fields: number }): string => {
  const further = Object.values(type.getFields()).flatMap(({ name, args, extensions, type: leadsTo }) => {
    const inner = getNamedType(leadsTo);
    if (!isObjectType(inner) || isListType(getNullableType(leadsTo)) || args.length > 0 || extensions['computed']) return [];
    if (depth <= 1 || told.fields > MOST_FIELDS) return [];
    told.fields += 1;
    return [`${name} { ${wide(inner, depth - 1, told)} }`];
  });
  return ['__typename', ...further].join(' ');
};

test('a document that PostgreSQL would plan for seconds and keep in hundreds of megabytes is answered the ordinary way', async () => {
  const { director } = await aCentre(ways.server);
  const visit = getNamedType(
    buildApiSchema().getQueryType()?.getFields()['visit']?.type as never,
  ) as unknown as GraphQLObjectType;
  const asked = (depth: number): string =>
    `{ visit(id: "00000000-0000-7000-8000-000000000000") { ${wide(visit, depth, { fields: 0 })} } }`;
  for (const [depth, inOne] of [
    [3, true],
    [9, false],
  ] as const) {
    const { compiled, ordinary } = await ways.ask(director, asked(depth), {});
    expect({ ...compiled, inOne: null }).toEqual({ ...ordinary, inOne: null });
    expect([depth, compiled.inOne]).toEqual([depth, inOne]);
  }
});
