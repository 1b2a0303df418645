import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import { anyOffice, build, surnameOf, TODAY } from './office.js';
import { diceOf, randomDocument } from './random-documents.js';

const OFFICES = 12;
const DOCUMENTS = 12;

const schema = buildApiSchema();
const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(({ extensions }) => extensions['reads'] !== undefined)
  .map(({ name }) => name);

let ways: BothWays;
beforeAll(async () => {
  ways = await startBothWays();
  ways.setToday(TODAY);
});
afterAll(() => ways.stop());

test('P3 any document of anybody is answered alike by both ways, and recorded alike', async () => {
  let compiled = 0;
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(anyOffice, fc.integer(), async (office, seed) => {
      const built = await build(ways.server, office);
      const dice = diceOf(seed);
      const ids: Readonly<Record<string, readonly string[]>> = { id: built.familyIds, supportCaseId: built.caseIds };
      for (let at = 0; at < DOCUMENTS; at += 1) {
        const caller = built.callers[dice(built.callers.length)];
        const who = caller && dice(3) === 0 ? caller.withAssurance(1) : caller;
        if (!who) continue;
        const document = randomDocument(dice, schema, roots, (_, name) => {
          if (name === 'page') return `{ first: ${1 + dice(4)} }`;
          if (['filter', 'birthDate', 'pesel', 'documentNumber', 'documentCountry'].includes(name)) return null;
          if (name === 'givenName') return '"Ewa"';
          if (name === 'surname') return JSON.stringify(surnameOf(dice(2)));
          if (name === 'scope') return ['MINE', 'UNIT', 'CENTRE'][dice(3)] ?? null;
          if (name === 'first') return String(dice(4));
          if (name === 'halfYear') return dice(3) === 0 ? '"2011-H1"' : '"2025-H2"';
          const known = [...(ids[name] ?? []), ...built.caseIds];
          return JSON.stringify(known[dice(known.length)] ?? '00000000-0000-7000-8000-000000000000');
        });
        const told = await ways.ask(who, document);
        asked += 1;
        compiled += told.compiled.inOne ? 1 : 0;
        expect({ document, ...told.compiled, inOne: null }).toEqual({ document, ...told.ordinary, inOne: null });
      }
    }),
    { numRuns: OFFICES, endOnFailure: true },
  );
  console.log(`compiled ${compiled} of ${asked}`);
  expect(compiled).toBeGreaterThan(0);
});
