import { fileURLToPath } from 'node:url';
import { getOperationAST, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPersistedDocuments } from '@asysta/services/api/persisted-documents';
import type { Caller } from '../kit/caller.js';
import { intakeInput, newFamily } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const TEN_HOURS = 36_000;
const ADDRESS = 'deadlines { family { street phone } }';
const STEPS = 'deadlines { supportCase { interviews { findings } } }';

/** Written into the restricted file only. */
const SECRETS = ['600 100 200', 'Tajna 7', 'Tajna treść', 'Gniewomir'];

const restricted = (surname: string) => ({
  ...newFamily(surname),
  street: 'Tajna 7',
  phone: '600 100 200',
  members: [{ givenName: 'Gniewomir', surname, role: 'FATHER', birthDate: '1990-04-05' }],
});

describe('G36 lists with a restricted file among them', () => {
  let server: TestServer;
  let worker: Caller;
  let familyId: string;
  beforeAll(async () => {
    const documents = readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json')));
    server = await startServer({ documents });
    const { centre, socialWorker } = await aCentre(server);
    worker = socialWorker;
    for (const surname of ['Zastrzeżona', 'Zwykła']) {
      const intake = await worker.do<{ id: string; version: number; family: { id: string } }>(
        'registerIntake',
        'RegisterIntakeInput',
        intakeInput({
          receivedOn: server.clock.today(),
          ...(surname === 'Zastrzeżona'
            ? { newFamily: restricted(surname), content: 'Tajna treść' }
            : { newFamily: newFamily(surname) }),
        }),
        'id version family { id }',
      );
      familyId = intake.family.id;
      await worker.do('openCase', 'OpenCaseInput', { intakeId: intake.id, expectedVersion: intake.version });
    }
    await server.peek(`update family set restricted = true where surname = 'Zastrzeżona' and tenant_id = $1`, [centre.party.id]);
  });
  afterAll(() => server.stop());

  test('they go on showing their rows, in every list the web asks for', async () => {
    const documents = readPersistedDocuments(fileURLToPath(import.meta.resolve('@asysta/client/persisted-documents.json')));
    const page = { first: 25 };
    const lists = [...documents.values()].flatMap((text) => {
      const operation = getOperationAST(parse(text));
      const required = operation?.variableDefinitions?.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE) ?? [];
      const names = required.map(({ variable }) => variable.name.value);
      const known: Record<string, unknown> = { page, scope: 'MINE', first: 50 };
      const lists = operation?.operation === 'query' && names.every((name) => name in known);
      return lists ? [{ text, variables: Object.fromEntries(names.map((name) => [name, known[name]])) }] : [];
    });
    expect(lists.length).toBeGreaterThan(5);
    let rows = 0;
    for (const { text, variables } of lists) {
      const { errors, body } = await worker.withAssurance(1).ask(text, variables);
      expect(
        errors.map(({ extensions }) => extensions['code']),
        text,
      ).not.toContain('STEP_UP_REQUIRED');
      rows += body.split('Zastrzeżona').length - 1;
    }
    expect(rows).toBeGreaterThan(3);
  });

  test.each([
    'families { nodes { members { givenName } } }',
    'families { nodes { phone } }',
    'families { nodes { cases { interviews { findings } } } }',
    'families { nodes { intakes { content } } }',
    'intakes { nodes { content } }',
    'intakes { nodes { family { strengths { description } } } }',
    'supportCases { nodes { family { members { pesel } } } }',
    'supportCases { nodes { visits { matter } } }',
    'supportCases { nodes { contacts { matter } } }',
    'supportCases { nodes { intake { content } } }',
    `radar(scope: CENTRE) { overdue { ${ADDRESS} } thisWeek { ${ADDRESS} } next { ${ADDRESS} } }`,
    `radar(scope: CENTRE) { overdue { ${STEPS} } thisWeek { ${STEPS} } next { ${STEPS} } }`,
  ])('what lies behind a row opens the file: %s', async (selection) => {
    for (const caller of [worker.withAssurance(1), worker.withAssurance(2, TEN_HOURS + 5)]) {
      const { errors, body } = await caller.ask(`{ ${selection} }`);
      expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['STEP_UP_REQUIRED']));
      for (const secret of SECRETS) expect(body).not.toContain(secret);
    }
    expect((await worker.ask(`{ ${selection} }`)).errors).toEqual([]);
  });

  test('files that are not restricted stay open', async () => {
    const answer = await worker.withAssurance(1)
      .ask(`{ families(filter: { surnameStartsWith: "Zwykła" }) { nodes { surname members { givenName } intakes { content } } }
              family(id: "${familyId}") { phone members { givenName } cases { interviews { findings } } } }`);
    expect(answer.errors).toEqual([]);
  });

  test('a list that was refused for what lies behind a row is recorded as refused', async () => {
    await worker.withAssurance(1).ask('{ families { nodes { members { givenName } } } }');
    const [recorded] = await server.peek(
      `select event, result, refusal_code from audit_entry where staff_member_id = $1 order by occurred_at desc, id desc limit 1`,
      [worker.staffMemberId],
    );
    expect(recorded).toEqual({ event: 'FAMILIES_LISTED', result: 'REFUSED', refusal_code: 'STEP_UP_REQUIRED' });
  });
});
