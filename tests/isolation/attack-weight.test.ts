import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GraphQLObjectType, getNamedType, isLeafType, isListType, getNullableType, isObjectType, parse } from 'graphql';
import { buildApiSchema } from '@asysta/services/api/schema';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import { aFamily } from '../kit/families.js';
import { aCentreWithAssignedFamily } from '../kit/visit-path.js';

let ways: BothWays;
let office: Awaited<ReturnType<typeof aCentreWithAssignedFamily>>;
beforeAll(async () => {
  ways = await startBothWays();
  ways.setToday('2026-03-02');
  office = await aCentreWithAssignedFamily(ways.server, { rules: true });
});
afterAll(() => ways.stop());

const schema = buildApiSchema();
let tokens = 0;
/** Relations all the way down, lists left out so that the answer stays small. */
const wide = (type: GraphQLObjectType, depth: number, lists: boolean): string => {
  const parts: string[] = ['__typename'];
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (isLeafType(inner) || !isObjectType(inner) || field.args.length > 0 || field.extensions['computed']) continue;
    if (!lists && isListType(getNullableType(field.type))) continue;
    if (depth <= 1 || tokens > 1_850) continue;
    tokens += 4;
    parts.push(`${field.name} { ${wide(inner, depth - 1, lists)} }`);
  }
  return parts.join(' ');
};

/** Memory of the backends behind the pool of the centre, in MB. */
const backends = async (): Promise<number[]> => {
  const { readFileSync } = await import('node:fs');
  const pids = await ways.server.peek<{ pid: number }>(`select pid from pg_stat_activity where usename = 'asysta_centre' and datname = current_database()`);
  return pids.map(({ pid }) => { try { return Math.round(Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024); } catch { return -1; } });
};

test('a document as wide as may be costs no more compiled than in the ordinary way', async () => {
  const { startServer } = await import('../kit/server.js');
  const { ordinarySchema } = await import('../kit/both-ways.js');
  const field = schema.getQueryType()?.getFields()['visit'];
  const ordinary = await startServer({ schema: ordinarySchema() });
  const time = async (server: { url: string }, n: number, name: string, depth: number) => {
    tokens = 0;
    const f = schema.getQueryType()?.getFields()[name];
    const document = `{ a${n}: ${name}(id: "${name === 'family' ? office.supportCase.family.id : '01a2242c-ecc2-74a0-a7b0-c805a7e87a29'}") { ${wide(getNamedType(f?.type as never) as GraphQLObjectType, depth, false)} } }`;
    const from = performance.now();
    const response = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${office.director.bearer}` }, body: JSON.stringify({ query: document }) });
    const text = await response.text();
    return [Math.round(performance.now() - from), text.length];
  };
  for (const name of ['visit', 'family']) for (const depth of [5, 7, 9]) console.log(name, depth, 'compiled', await time(ways.server, 100, name, depth), await time(ways.server, 100, name, depth), 'ordinary', await time(ordinary, 100, name, depth), await time(ordinary, 100, name, depth));
  for (let n = 0; n < 4; n += 1) await time(ways.server, n, 'visit', 9);
  const most = Math.max(...(await backends()));
  expect(most).toBeLessThan(300);
  await ordinary.stop();
}, 100_000);

