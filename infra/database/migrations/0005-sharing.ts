import { DISCLOSURE_BASES, REFERRAL_FIELDS, REFERRAL_STATES } from '@asysta/schema/values/codes';
import { oneOf, platformTable, someOf, tenantTable, twoPartyTable } from '../tables.js';

/** What crosses a centre's border on purpose: minimised referral shares with answers and receipts, and submitted reports. */
export const sharing: readonly string[] = [
  ...tenantTable({
    name: 'referral',
    because: "the centre's own record of referring a family; the partner never sees it, only the share made from it",
    columns: {
      family_id: 'uuid not null',
      support_case_id: 'uuid',
      partner_institution_id: 'uuid not null',
      sent_by_id: 'uuid not null',
      sent_on: 'date not null',
    },
    references: { family_id: 'family', support_case_id: 'support_case', partner_institution_id: 'partner_institution', sent_by_id: 'staff_member' },
    index: [['sent_on', 'id']],
    grants: { centre: { select: true, insert: true }, worker: { select: true } },
  }),
  ...twoPartyTable({
    name: 'referral_share',
    because: 'a copied, minimised snapshot for one partner; gone for the partner the moment it is revoked or expires',
    receiverSees: 'revoked_at is null and expires_at > now()',
    columns: {
      referral_id: 'uuid not null',
      centre_name: 'text not null',
      purpose: 'text not null',
      disclosure_basis: oneOf('disclosure_basis', DISCLOSURE_BASES),
      fields: someOf('fields', REFERRAL_FIELDS),
      snapshot: 'jsonb not null',
      state: oneOf('state', REFERRAL_STATES),
      sent_at: 'timestamptz not null',
      answer_due_on: 'date',
      expires_at: 'timestamptz not null',
      responded_at: 'timestamptz',
      decline_reason: 'text',
      revoked_at: 'timestamptz',
      expiry_noted_at: 'timestamptz',
    },
    references: { referral_id: 'referral' },
    unique: [['referral_id']],
    grants: {
      centre: { select: true, insert: true, update: ['state', 'revoked_at'] },
      partner: {
        select: [
          'tenant_id', 'receiver_id', 'id', 'version', 'centre_name', 'purpose', 'disclosure_basis', 'fields', 'snapshot', 'state', 'sent_at',
          'answer_due_on', 'expires_at', 'responded_at', 'decline_reason',
        ],
        update: ['state', 'responded_at', 'decline_reason'],
      },
      worker: { select: ['tenant_id', 'id', 'version', 'referral_id', 'state', 'expires_at', 'revoked_at', 'expiry_noted_at'], update: ['expiry_noted_at'] },
    },
  }),
  // The worker, when it does a job of the partner, may learn which centre a share came from; it changes nothing there.
  `create policy received_worker on referral_share as permissive for select to asysta_worker
    using (receiver_id = nullif(current_setting('app.party', true), '')::uuid)`,
  ...twoPartyTable({
    name: 'referral_answer',
    because: "the partner's answer to a share; both sides keep it, also after the share has ended for the partner",
    sharedReferences: { share_id: 'referral_share' },
    columns: { share_id: 'uuid not null', content: 'text not null', answered_at: 'timestamptz not null', answered_by: 'text not null' },
    grants: { centre: { select: true }, partner: { select: true, insert: true } },
  }),
  ...twoPartyTable({
    name: 'referral_receipt',
    because: 'when somebody of the partner read a share: the receipt the centre is owed',
    sharedReferences: { share_id: 'referral_share' },
    columns: { share_id: 'uuid not null', read_at: 'timestamptz not null', read_by: 'text not null' },
    grants: { centre: { select: true }, partner: { select: true, insert: true } },
  }),
  ...twoPartyTable({
    name: 'submitted_report',
    because: 'a half-yearly report exactly as a director submitted it to the region; never changed afterwards',
    columns: {
      half_year: `text not null check (half_year ~ '^[0-9]{4}-H[12]$')`,
      template_version: 'integer not null',
      centre_name: 'text not null',
      teryt_code: 'text not null',
      submitted_at: 'timestamptz not null',
      submitted_by: 'text not null',
    },
    unique: [['half_year']],
    grants: { centre: { select: true, insert: true }, region: { select: true } },
  }),
  ...twoPartyTable({
    name: 'submitted_figure',
    because: 'one line of a submitted report with the definition it was counted by',
    sharedReferences: { report_id: 'submitted_report' },
    columns: {
      report_id: 'uuid not null',
      figure: 'text not null',
      position: 'integer not null',
      label: 'text not null',
      value: 'integer not null check (value >= 0)',
      definition: 'text not null',
      source: 'text not null',
    },
    unique: [['report_id', 'figure']],
    grants: { centre: { select: true, insert: true }, region: { select: true } },
  }),
  ...tenantTable({
    name: 'figure_subject',
    because: 'what a submitted figure was counted from, frozen with it; stays inside the centre',
    columns: { report_id: 'uuid not null', figure: 'text not null', family_id: 'uuid', staff_member_id: 'uuid' },
    references: { report_id: 'submitted_report', family_id: 'family', staff_member_id: 'staff_member' },
    grants: { centre: { select: true, insert: true } },
  }),
  ...platformTable({
    name: 'worker_heartbeat',
    because: 'which worker processes are alive, so that jobs of a crashed one are taken over within a minute',
    columns: { worker_id: 'text primary key', beaten_at: 'timestamptz not null' },
    grants: { jobs: { select: true, insert: true, delete: true } },
  }),
  'grant update (beaten_at) on worker_heartbeat to asysta_jobs',
];
