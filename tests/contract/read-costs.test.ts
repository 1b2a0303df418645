import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAll, type Prepared, prepared } from '../bench/measure/ask.ts';
import { questionsFor } from '../bench/measure/equal.ts';
import { type Question, type Read, readsOf } from '../bench/reads/reads.ts';
import { MEASURED_SHAPE, type MeasuredApi, startMeasuredApi } from './measured-api.js';

const GOLDEN = join(import.meta.dirname, 'read-costs.txt');
const HEADING = 'read                 stmt wait   bytes';
const READS = readsOf(MEASURED_SHAPE);
/** A connection's first reading asks the server more than later ones; there is one connection for each login role. */
const WARM = 2;

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

const costOf = async (questions: readonly Question[]) => {
  const requests = await Promise.all(questions.map((question) => prepared(api.realm, question)));
  await askAll(api, requests.slice(0, -1), 1);
  api.proxy.take();
  const [reply] = await askAll(api, [requests.at(-1) as Prepared], 1);
  const { statements, waits } = api.proxy.take();
  return { statements, waits, bytes: reply?.bytes ?? 0 };
};

const lineOf = (name: string, { statements, waits, bytes }: Awaited<ReturnType<typeof costOf>>): string =>
  `${name.padEnd(20)} ${String(statements).padStart(4)} ${String(waits).padStart(4)} ${String(bytes).padStart(7)}`;

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean);

describe('G39 what a headline read costs in statements, waits and bytes is what the reviewed file says', () => {
  const counted: string[] = [];
  const known = existsSync(GOLDEN) ? linesOf(readFileSync(GOLDEN, 'utf8')) : [];
  const isUpdate = process.env['ASYSTA_UPDATE'] === 'read-costs' || known.length === 0;

  test.each(READS)('$name', async (read) => {
    const line = lineOf(read.name, await costOf(await questionsOf(read, WARM + 1)));
    counted.push(line);
    if (!isUpdate) expect(known, 'review the difference, then run with ASYSTA_UPDATE=read-costs').toContain(line);
  });

  test('the file names every read and no other', () => {
    if (isUpdate) writeFileSync(GOLDEN, `${[HEADING, ...counted].join('\n')}\n`);
    const named = linesOf(readFileSync(GOLDEN, 'utf8')).map((line) => line.split(' ')[0]);
    expect(named).toEqual(['read', ...READS.map(({ name }) => name)]);
  });
});

test('a page of fifty rows costs the statements of a page of ten', async () => {
  const [question] = READS.find(({ name }) => name === 'caseList20')?.questions ?? [];
  const at = async (first: number): Promise<number> => {
    const asked = { ...(question as Question), variables: { filter: null, page: { first } } };
    return (await costOf(Array.from({ length: WARM + 1 }, () => asked))).statements;
  };
  expect(await at(50)).toBe(await at(10));
});
