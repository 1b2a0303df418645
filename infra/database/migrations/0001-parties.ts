import { EMPLOYMENT_FORMS, ROLES } from '@asysta/schema/staff/codes';
import { PARTY_KINDS } from '@asysta/schema/parties/codes';
import { UNIT_KINDS } from '@asysta/schema/centres/codes';
import { oneOf, oneOfOrNull, platformTable, tenantTable } from '../tables.js';

const everyParty = ['centre', 'partner', 'region', 'worker'] as const;
const toEvery = <T>(grant: T): Record<(typeof everyParty)[number], T> => ({
  centre: grant,
  partner: grant,
  region: grant,
  worker: grant,
});

/** Parties, sign-in, staff with dated appointments, the append-only audit and the record of idempotent requests. */
export const parties: readonly string[] = [
  ...platformTable({
    name: 'party',
    because: 'every organization that may sign in; keyed by the id of its organization in the identity provider',
    ownerWrites: true,
    columns: {
      id: 'uuid primary key',
      kind: oneOf('kind', PARTY_KINDS),
      alias: `text not null unique check (alias ~ '^[a-z0-9][a-z0-9-]{1,62}$')`,
      name: 'text not null',
      status: `text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED'))`,
      version: 'integer not null default 1',
      created_at: 'timestamptz not null default now()',
    },
    grants: { identity: { select: true }, worker: { select: ['id', 'kind', 'alias', 'name', 'status'] } },
  }),
  ...platformTable({
    name: 'login_session',
    because: 'web sessions kept on the server; the cookie holds only an unguessable key whose hash is stored',
    columns: {
      id: 'uuid primary key',
      key_hash: 'bytea not null unique check (octet_length(key_hash) = 32)',
      party_id: 'uuid not null references party (id)',
      subject: 'text not null',
      sid: 'text not null',
      sealed_tokens: 'bytea not null',
      access_expires_at: 'timestamptz not null',
      started_at: 'timestamptz not null',
      expires_at: 'timestamptz not null',
      version: 'integer not null default 1',
    },
    grants: {
      identity: { select: true, insert: true, update: ['sealed_tokens', 'access_expires_at'], delete: true },
    },
  }),
  'create index login_session_sid on login_session (sid)',
  'create index login_session_subject on login_session (subject)',
  'create index login_session_expires_at on login_session (expires_at)',
  ...platformTable({
    name: 'revoked_session',
    because:
      'sessions and subjects ended by the identity provider, and logout tokens already used, until nothing older can be valid',
    columns: {
      kind: `text not null check (kind in ('SID', 'SUBJECT', 'LOGOUT_TOKEN'))`,
      value: 'text not null',
      revoked_at: 'timestamptz not null',
      expires_at: 'timestamptz not null',
      version: 'integer not null default 1',
      'primary key (kind, value)': '',
    },
    grants: { identity: { select: true, insert: true, update: ['revoked_at', 'expires_at'], delete: true } },
  }),
  'create index revoked_session_expires_at on revoked_session (expires_at)',

  ...tenantTable({
    name: 'audit_entry',
    because: 'who did or opened what; a party may only append to its own',
    columns: {
      occurred_at: 'timestamptz not null',
      request_id: 'uuid not null',
      event: 'text not null',
      operation: 'text not null',
      result: `text not null check (result in ('DONE', 'REFUSED'))`,
      refusal_code: 'text',
      staff_member_id: 'uuid',
      client_id: 'text not null',
      session_id: 'text',
      subject_kind: 'text',
      subject_ids: `uuid[] not null default '{}'`,
      changed_fields: `text[] not null default '{}'`,
    },
    index: [['occurred_at'], ['subject_kind', 'occurred_at']],
    grants: toEvery({ insert: true } as const),
  }),
  ...tenantTable({
    name: 'idempotency_record',
    because: 'requests already carried out: the key, a fingerprint of the body and the id of what came of it, never the answer',
    columns: {
      staff_member_id: 'uuid not null',
      key: 'uuid not null',
      operation: 'text not null',
      fingerprint: 'bytea not null',
      result_id: 'uuid',
      recorded_at: 'timestamptz not null',
    },
    unique: [['staff_member_id', 'key']],
    grants: toEvery({ select: true, insert: true, update: ['result_id'] } as const),
  }),

  ...tenantTable({
    name: 'unit',
    because: 'the tree of wydziały, działy and sekcje inside a centre',
    columns: {
      parent_id: 'uuid',
      kind: oneOf('kind', UNIT_KINDS),
      name: 'text not null',
      address: 'text',
    },
    references: { parent_id: 'unit' },
    grants: { centre: { select: true, insert: true, update: ['name', 'address'] }, worker: { select: true } },
  }),
  ...tenantTable({
    name: 'staff_member',
    because: 'the people and machine clients of one party; their rights come from dated appointments',
    columns: {
      subject: 'text not null',
      display_name: 'text not null',
      machine: 'boolean not null default false',
      employment_form: oneOfOrNull('employment_form', EMPLOYMENT_FORMS),
      employed_from: 'date',
      employed_to: 'date',
      qualification: 'text',
    },
    unique: [['subject']],
    grants: {
      centre: { select: true, insert: true, update: ['display_name', 'employment_form', 'employed_from', 'employed_to'] },
      partner: { select: true },
      region: { select: true },
      worker: { select: true },
    },
  }),
  ...tenantTable({
    name: 'appointment',
    because: 'a function held between two dates, also acting (p.o.) and limited to a unit',
    columns: {
      staff_member_id: 'uuid not null',
      role: oneOf('role', ROLES),
      unit_id: 'uuid',
      acting: 'boolean not null default false',
      title: 'text',
      valid_from: 'date not null',
      valid_to: 'date check (valid_to >= valid_from - 1)',
    },
    references: { staff_member_id: 'staff_member', unit_id: 'unit' },
    grants: {
      centre: { select: true, insert: true, update: ['valid_to'] },
      partner: { select: true },
      region: { select: true },
      worker: { select: true },
    },
  }),
  ...tenantTable({
    name: 'data_authorization',
    because: 'written authorisation and secrecy undertaking of art. 7(4), the gate before any family data',
    columns: {
      staff_member_id: 'uuid not null',
      granted_on: 'date not null',
      secrecy_undertaken_on: 'date not null',
      valid_to: 'date',
      withdrawn_on: 'date',
    },
    references: { staff_member_id: 'staff_member' },
    grants: {
      centre: { select: true, insert: true, update: ['valid_to', 'withdrawn_on'] },
      partner: { select: true },
      region: { select: true },
      worker: { select: true },
    },
  }),
];
