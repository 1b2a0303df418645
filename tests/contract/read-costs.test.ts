import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAll, type Prepared, prepared } from '../bench/measure/ask.ts';
import { questionsFor } from '../bench/measure/equal.ts';
import { type Question, type Read, readsOf } from '../bench/reads/reads.ts';
import { type MeasuredApi, startMeasuredApi } from './measured-api.js';

const GOLDEN = join(import.meta.dirname, 'read-costs.txt');
/** A connection's first readings ask more than later ones; afterwards a request costs what it costs. */
const WARM = 8;

let api: MeasuredApi;
beforeAll(async () => {
  api = await startMeasuredApi();
});
afterAll(() => api.stop());

/** So many questions of one read: the same page again and again, or one family's visit after another's. */
const questionsOf = async (read: Read, count: number): Promise<readonly Question[]> => {
  const { write } = read;
  if (write) return Array.from({ length: count }, (_, n) => write(n));
  const [question] = await questionsFor(api, api.realm, { ...read, questions: read.questions.slice(0, 1) });
  return Array.from({ length: count }, () => question as Question);
};

/** What the last of so many requests cost; none of those before it counts. */
const costOf = async (read: Read): Promise<string> => {
  const requests = await Promise.all((await questionsOf(read, WARM + 1)).map((question) => prepared(api.realm, question)));
  await askAll(api, requests.slice(0, WARM), 1);
  api.proxy.take();
  const [reply] = await askAll(api, [requests.at(-1) as Prepared], 1);
  const { statements, waits } = api.proxy.take();
  return `${read.name.padEnd(20)} ${String(statements).padStart(4)} ${String(waits).padStart(4)} ${String(reply?.bytes).padStart(7)}`;
};

test('G39 every headline read costs the statements, waits and bytes of the reviewed file', async () => {
  const lines = [`${'read'.padEnd(20)} ${'stmt'.padStart(4)} ${'wait'.padStart(4)} ${'bytes'.padStart(7)}`];
  for (const read of readsOf(api.shape)) lines.push(await costOf(read));
  const text = `${lines.join('\n')}\n`;
  if (process.env['ASYSTA_UPDATE'] === 'read-costs' || !existsSync(GOLDEN)) writeFileSync(GOLDEN, text);
  expect(text, 'review the difference, then run with ASYSTA_UPDATE=read-costs').toBe(readFileSync(GOLDEN, 'utf8'));
});

test('a page of a hundred rows costs the statements of a page of ten', async () => {
  const list = readsOf(api.shape).find(({ name }) => name === 'caseList20');
  const at = async (first: number): Promise<number> => {
    const questions = (list?.questions ?? []).map((question) => ({ ...question, variables: { filter: null, page: { first } } }));
    const requests = await Promise.all(questions.slice(0, 1).map((question) => prepared(api.realm, question)));
    await askAll(api, requests, 1);
    api.proxy.take();
    await askAll(api, requests, 1);
    return api.proxy.take().statements;
  };
  expect(await at(100)).toBe(await at(10));
});
