import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { RefusalCode } from '@asysta/schema/refusals';
import { randomIds } from '@asysta/services/platform/ids';
import { Operation } from '@asysta/services/platform/operation/index';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { anIntake } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, World } from '../kit/world.js';
import { type Copy, copyDatabase } from './engine/database.js';

let copy: Copy;
let server: TestServer;
let earlier: pg.Client;
beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
  earlier = new pg.Client({ connectionString: copy.superuserUrl });
  await earlier.connect();
});
afterEach(() => {
  vi.restoreAllMocks();
  server.setToday(null);
});
afterAll(async () => {
  await earlier.end();
  await server.stop();
  await copy.drop();
});

/** What somebody did a moment earlier, and what the next one asks for meanwhile. */
interface Race {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly later: {
    readonly who: Caller;
    readonly field: string;
    readonly type: string;
    readonly input: Record<string, unknown>;
  };
}

const registering = async (): Promise<Race> => {
  const { centre, admin } = await aCentre(server);
  const input = { subject: `sub-${randomIds()}`, displayName: 'Nowa osoba', machine: false };
  return {
    sql: 'insert into staff_member (tenant_id, id, subject, display_name) values ($1, $2, $3, $4)',
    values: [centre.party.id, randomIds(), input.subject, 'Ta sama osoba'],
    later: { who: admin, field: 'registerStaffMember', type: 'RegisterStaffMemberInput', input },
  };
};

/** Somebody enrolled with a number, whose blind index another one is about to take. */
const enrolling = (column: 'pesel_index' | 'document_index', number: object) => async (): Promise<Race> => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Bąk');
  const input = { familyId, person: { givenName: 'Ola', surname: 'Bąk', role: 'CHILD', birthDate: '2018-06-01', ...number } };
  await director.do('addFamilyMember', 'AddFamilyMemberInput', input);
  const [known] = await server.peek<{ id: string; index: Buffer }>(
    `select p.id, p.${column} as index from person p join family_member m on m.person_id = p.id where m.family_id = $1 and p.${column} is not null`,
    [familyId],
  );
  await server.peek(`update person set ${column} = null where id = $1`, [known?.id]);
  return {
    sql: `update person set ${column} = $2 where id = $1`,
    values: [known?.id, known?.index],
    later: {
      who: director,
      field: 'addFamilyMember',
      type: 'AddFamilyMemberInput',
      input: { ...input, confirmed: ['SAME_PERSON'] },
    },
  };
};
const PESEL = { pesel: buildPesel('2018-06-01' as LocalDate, 123) };
const PASSPORT = { documentKind: 'PASSPORT', documentNumber: 'FA123456', documentCountry: 'UA' };

const openingACase = async (): Promise<Race> => {
  server.setToday('2026-03-02');
  const { centre, socialWorker } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  return {
    sql: `insert into support_case (tenant_id, id, family_id, number, track, stage, opened_on)
      values ($1, $2, $3, 'AR/1/2025', 'ORDINARY', 'INTAKE', '2025-12-31')`,
    values: [centre.party.id, randomIds(), intake.family.id],
    later: {
      who: socialWorker,
      field: 'openCase',
      type: 'OpenCaseInput',
      input: { intakeId: intake.id, expectedVersion: intake.version },
    },
  };
};

const submitting = async (): Promise<Race> => {
  server.setToday('2026-07-10');
  const { centre, director } = await aCentre(server);
  const region = await World.found(server, 'REGION', 'Urząd Wojewódzki');
  await server.peek(
    `insert into supervised_centre (tenant_id, receiver_id, id, centre_name, teryt_code, valid_from) values ($1, $2, $3, 'Ośrodek', '1206172', '2020-01-01')`,
    [centre.party.id, region.party.id, randomIds()],
  );
  return {
    sql: `insert into submitted_report (tenant_id, receiver_id, id, half_year, template_version, centre_name, teryt_code, submitted_at, submitted_by)
      values ($1, $2, $3, '2026-H1', 1, 'Ośrodek', '1206172', now(), 'Zastępca')`,
    values: [centre.party.id, region.party.id, randomIds()],
    later: { who: director, field: 'submitHalfYearReport', type: 'SubmitHalfYearReportInput', input: { halfYear: '2026-H1' } },
  };
};

const proposing = async (): Promise<Race> => {
  server.setToday('2026-03-02');
  const { centre, admin, socialWorker, director } = await aCentre(server);
  const input = { staffMemberId: socialWorker.staffMemberId, role: 'DIRECTOR', validFrom: '2026-04-01' };
  return {
    sql: `insert into appointment_proposal (tenant_id, id, staff_member_id, role, valid_from, proposed_by_id, proposed_on)
      values ($1, $2, $3, 'DIRECTOR', '2026-04-01', $4, '2026-03-02')`,
    values: [centre.party.id, randomIds(), socialWorker.staffMemberId, director.staffMemberId],
    later: { who: admin, field: 'proposeAppointment', type: 'ProposeAppointmentInput', input },
  };
};

const suspending = async (): Promise<Race> => {
  server.setToday('2026-03-02');
  const { centre, admin, assistant, director } = await aCentre(server);
  const input = { staffMemberId: assistant.staffMemberId, suspendedOn: '2026-03-02' };
  return {
    sql: `insert into suspension (tenant_id, id, staff_member_id, suspended_on, suspended_by_id) values ($1, $2, $3, '2026-03-02', $4)`,
    values: [centre.party.id, randomIds(), assistant.staffMemberId, admin.staffMemberId],
    later: { who: director, field: 'suspendStaffMember', type: 'SuspendStaffMemberInput', input },
  };
};

const settingARule = async (): Promise<Race> => {
  const { centre, director } = await aCentre(server);
  const validFrom = '2099-01-01';
  return {
    sql: `insert into local_rule (tenant_id, id, key, rule_version, source, valid_from) values ($1, $2, 'AREA_OF_CHANGE', 1, $3, $4)`,
    values: [centre.party.id, randomIds(), 'zarządzenie nr 1', validFrom],
    later: {
      who: director,
      field: 'setLocalRule',
      type: 'SetLocalRuleInput',
      input: { key: 'AREA_OF_CHANGE', source: 'zarządzenie nr 2', validFrom, reason: 'Druga osoba naraz.' },
    },
  };
};

const addingAProblem = async (): Promise<Race> => {
  const { centre, director } = await aCentre(server);
  return {
    sql: `insert into centre_problem (tenant_id, id, name, name_key, valid_from, added_by_id, added_on)
      values ($1, $2, 'Zbieractwo', 'zbieractwo', '2026-01-01', $3, '2026-03-02')`,
    values: [centre.party.id, randomIds(), director.staffMemberId],
    later: {
      who: director,
      field: 'addCentreProblem',
      type: 'AddCentreProblemInput',
      input: { name: 'ZBIERACTWO', validFrom: '2026-01-01' },
    },
  };
};

const MEANINGS: Readonly<Record<string, { readonly race: () => Promise<Race>; readonly code: RefusalCode }>> = {
  staff_member_unique_1: { race: registering, code: 'STAFF_MEMBER_ALREADY_REGISTERED' },
  appointment_proposal_unique_1: { race: proposing, code: 'APPOINTMENT_ALREADY_PROPOSED' },
  suspension_unique_1: { race: suspending, code: 'ALREADY_SUSPENDED' },
  person_unique_1: { race: enrolling('pesel_index', PESEL), code: 'PERSON_KNOWN_ELSEWHERE' },
  person_document_index_unique: { race: enrolling('document_index', PASSPORT), code: 'DOCUMENT_KNOWN_ELSEWHERE' },
  support_case_unique_2: { race: openingACase, code: 'CASE_ALREADY_OPEN' },
  local_rule_unique_1: { race: settingARule, code: 'LOCAL_RULE_PLANNED' },
  centre_problem_unique_1: { race: addingAProblem, code: 'PROBLEM_ALREADY_OWN' },
  submitted_report_unique_1: { race: submitting, code: 'REPORT_ALREADY_SUBMITTED' },
};

const isWaitedFor = async (): Promise<boolean> => {
  const [row] = await server.peek<{ waiting: boolean }>(
    'select count(*) > 0 as waiting from pg_stat_activity where $1 = any(pg_blocking_pids(pid))',
    [(earlier as unknown as { processID: number }).processID],
  );
  return row?.waiting === true;
};

/** Lets both meet at the index: the later one has looked and seen nothing, waits, and then finds the row. Answers its codes and what the audit says. */
const meet = async ({ sql, values, later }: Race): Promise<{ codes: readonly unknown[]; audit: readonly string[] }> => {
  await earlier.query('begin');
  await earlier.query(sql, [...values]);
  const { who, field, type, input } = later;
  const asked = who.ask(`mutation($input: ${type}!) { ${field}(input: $input) { id } }`, {
    input: { idempotencyKey: randomIds(), ...input },
  });
  while (!(await isWaitedFor())) await pause(10);
  await earlier.query('commit');
  const { errors } = await asked;
  const rows = await server.peek<{ told: string }>(
    `select result || coalesce(' ' || refusal_code, '') as told from audit_entry
      where operation = $1 and staff_member_id = $2 and result <> 'DONE'`,
    [field, who.staffMemberId],
  );
  return { codes: errors.map(({ extensions }) => extensions['code']), audit: rows.map(({ told }) => told) };
};

test.for(Object.entries(MEANINGS))(
  'H5 G53 who comes a moment too late is refused as the verb says: %s',
  async ([, { race, code }]) => {
    expect(await meet(await race())).toEqual({ codes: [code], audit: [`REFUSED ${code}`] });
  },
);

test.for(Object.entries(MEANINGS))('H5 catches a verb that says nothing of %s: a fault, and not done', async ([, { race }]) => {
  const prepared = await race();
  vi.spyOn(Operation.prototype, 'means').mockImplementation(() => undefined);
  expect(await meet(prepared)).toEqual({ codes: ['INTERNAL'], audit: ['FAILED'] });
});

/** What stands as the first argument of every call of `means` in a text, quotes included. */
const saidIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bmeans(?:['"`]\])?\s*\(([^,)]*)/g)].map(([, first = '']) => first.trim());

const LITERAL = /^'(\w+)'$/;

const unreadable = (said: readonly string[]): readonly string[] => said.filter((first) => !LITERAL.test(first));

test('H5 catches a constraint that is spoken of by anything but its name', () => {
  const planted = [
    "op.means(\n  'plain_1',\n  'CASE_ALREADY_OPEN');",
    "op.means(NAME, 'CASE_ALREADY_OPEN');",
    "op.means(`visit_${kind}`, 'CASE_ALREADY_OPEN');",
    "means('visit_' + kind, 'CASE_ALREADY_OPEN');",
    "op['means'](name(), 'CASE_ALREADY_OPEN');",
  ];
  expect(unreadable(planted.flatMap(saidIn))).toEqual(['NAME', '`visit_${kind}`', "'visit_' + kind", 'name(']);
});

test('H5 every constraint a verb speaks of is there, and its race is among these', async () => {
  const modules = new URL('../../services/modules', import.meta.url).pathname;
  const said = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => saidIn(readFileSync(join(modules, file), 'utf8')));
  expect(unreadable(said)).toEqual([]);
  const spoken = said.map((first) => LITERAL.exec(first)?.[1] ?? '');
  const known = await copy.ask<{ name: string }>(
    `select relname as name from pg_class where relkind = 'i' union select conname from pg_constraint where contype = 'f'`,
  );
  expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(spoken));
  expect([...new Set(spoken)].sort()).toEqual(Object.keys(MEANINGS).sort());
});
