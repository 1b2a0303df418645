import type { EntityManager } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { clockOf } from '../clock.js';
import { type Actor, appendAudit, auditOf, ourProcess } from './entry.js';

const AT = '2026-11-28T10:00:00.000Z';
let ids = 0;
const actor: Actor = {
  clock: clockOf(() => new Date(AT)),
  newId: () => `id-${(ids += 1)}`,
  requestId: 'request',
  staffMemberId: 'anna',
  clientId: 'web',
  sessionId: 'session',
};

/** The rows of a statement, column by column. */
const rowsOf = ({ sql, values }: { readonly sql: string; readonly values: readonly unknown[] }) => {
  const [, names = '', places = ''] = /^insert into audit_entry \((.+?)\) values (.+)$/.exec(sql) ?? [];
  const columns = names.split(', ');
  const row = `(${columns.map(() => '?').join(', ')})`;
  const count = values.length / columns.length;
  expect(places).toBe(Array.from({ length: count }, () => row).join(', '));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(columns.map((column, place) => [column, values[at * columns.length + place]])),
  );
};

test('an entry says when, in which request, who through what, and what was done, with names of fields and no values', () => {
  ids = 0;
  const deed = { event: 'FAMILY_CHANGED', work: 'changeFamily', changedFields: ['Family.city', 'Family.street'] } as const;
  expect(rowsOf(auditOf(actor, [{ ...deed, subjects: [{ kind: 'family', id: 'f1' }] }]))).toEqual([
    {
      id: 'id-1',
      occurred_at: AT,
      request_id: 'request',
      event: 'FAMILY_CHANGED',
      operation: 'changeFamily',
      result: 'DONE',
      refusal_code: null,
      staff_member_id: 'anna',
      client_id: 'web',
      session_id: 'session',
      subject_kind: 'family',
      subject_ids: '{f1}',
      changed_fields: '{Family.city,Family.street}',
    },
  ]);
});

test('each kind of file is an entry of its own, each file in it once', () => {
  const subjects = [
    { kind: 'family', id: 'f1' },
    { kind: 'case', id: 'c1' },
    { kind: 'family', id: 'f2' },
    { kind: 'family', id: 'f1' },
  ];
  const rows = rowsOf(auditOf(actor, [{ event: 'FAMILY_READ', work: 'families', subjects }]));
  expect(rows.map(({ subject_kind: kind, subject_ids: of }) => [kind, of])).toEqual([
    ['family', '{f1,f2}'],
    ['case', '{c1}'],
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
});

test('what opened no file is an entry without one, and several deeds are one statement', () => {
  const rows = rowsOf(
    auditOf(actor, [
      { event: 'FAMILY_READ', work: 'family', result: 'REFUSED', refusal: 'NOT_FOUND' },
      { event: 'CASE_READ', work: 'case', result: 'FAILED' },
    ]),
  );
  expect(rows.map((row) => [row['operation'], row['result'], row['refusal_code']])).toEqual([
    ['family', 'REFUSED', 'NOT_FOUND'],
    ['case', 'FAILED', null],
  ]);
  for (const row of rows) expect(row).toMatchObject({ subject_kind: null, subject_ids: '{}', changed_fields: '{}' });
});

test('a process of ours acts in nobody’s name, in a request of its own', () => {
  const { clock } = actor;
  const newId = () => 'own';
  expect(ourProcess({ clock, newId }, 'worker')).toEqual({
    clock,
    newId,
    requestId: 'own',
    staffMemberId: null,
    clientId: 'worker',
    sessionId: null,
  });
});

test('one deed is appended inside the transaction that is open', async () => {
  const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
  const em = { execute: (sql: string, values: readonly unknown[]) => Promise.resolve(asked.push({ sql, values })) };
  await appendAudit(em as unknown as EntityManager, actor, { event: 'CASE_READ', work: 'case' });
  expect(asked.map(rowsOf)).toEqual([[expect.objectContaining({ event: 'CASE_READ', operation: 'case', result: 'DONE' })]]);
});
