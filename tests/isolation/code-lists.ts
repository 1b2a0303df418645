import { ENQUEUEABLE_TASKS } from '@asysta/schema/values/tasks';
import { PARTY_STATUSES } from '@asysta/services/platform/identity/party.entity';
import { REVOCATION_KINDS } from '@asysta/services/platform/identity/revoked-session.entity';
import { CLOSED_LISTS } from '../kit/closed-lists.js';
import type { Ask } from './engine/catalog.js';
import type { Finding } from './engine/structure.js';

/** Every closed list of the code. */
export const LISTS: Readonly<Record<string, readonly string[]>> = { ...CLOSED_LISTS, PARTY_STATUSES, REVOCATION_KINDS };

/** Which list a column holds codes of. A new column with a closed list is named here, or below with a reason. */
const LIST_OF_COLUMN: Readonly<Record<string, string>> = {
  'appointment.role': 'ROLE_WORDS',
  'assignment.end_reason': 'ASSIGNMENT_END_REASON_WORDS',
  'consent_refusal.decision': 'COURT_NOTIFICATION_DECISION_WORDS',
  'deadline.kind': 'DEADLINE_KIND_WORDS',
  'deadline.origin': 'RULE_ORIGIN_WORDS',
  'diagnosis.problems': 'PROBLEM_WORDS',
  'family_member.role': 'FAMILY_ROLE_WORDS',
  'family_resource.kind': 'RESOURCE_KIND_WORDS',
  'family_resource.state': 'RESOURCE_STATE_WORDS',
  'intake.channel': 'INTAKE_CHANNEL_WORDS',
  'intake.source': 'INTAKE_SOURCE_WORDS',
  'intake.state': 'INTAKE_STATE_WORDS',
  'intake.urgency': 'URGENCY_WORDS',
  'legal_basis.kind': 'LEGAL_BASIS_KIND_WORDS',
  'local_rule.key': 'LOCAL_RULE_WORDS',
  'local_rule.unit': 'TERM_UNIT_WORDS',
  'minor_parent_record.institution': 'CLOSED_INSTITUTION_WORDS',
  'notification.kind': 'NOTIFICATION_KIND_WORDS',
  'partner_institution.kind': 'PARTNER_KIND_WORDS',
  'party.kind': 'PARTY_KIND_WORDS',
  'party.status': 'PARTY_STATUSES',
  'referral_share.disclosure_basis': 'DISCLOSURE_BASIS_WORDS',
  'referral_share.fields': 'REFERRAL_FIELD_WORDS',
  'referral_share.state': 'REFERRAL_STATE_WORDS',
  'related_person.relation': 'RELATION_WORDS',
  'revoked_session.kind': 'REVOCATION_KINDS',
  'staff_member.employment_form': 'EMPLOYMENT_FORM_WORDS',
  'support_case.closure_reason': 'CLOSURE_REASON_WORDS',
  'support_case.goal': 'CASE_GOAL_WORDS',
  'support_case.stage': 'CASE_STAGE_WORDS',
  'support_case.track': 'CASE_TRACK_WORDS',
  'support_consent.form': 'CONSENT_FORM_WORDS',
  'unit.kind': 'UNIT_KIND_WORDS',
  'visit.kind': 'VISIT_KIND_WORDS',
  'visit.place': 'VISIT_PLACE_WORDS',
  'visit.support_kinds': 'SUPPORT_KIND_WORDS',
  'za_zyciem_application.certificate_kind': 'CERTIFICATE_KIND_WORDS',
  'za_zyciem_application.physician_specialty': 'PHYSICIAN_SPECIALTY_WORDS',
  'za_zyciem_application.target_group': 'ZA_ZYCIEM_GROUP_WORDS',
};

/** Columns with a closed list that no list of the code holds, and why. */
const ONLY_IN_THE_DATABASE: Readonly<Record<string, string>> = {
  'audit_entry.result': 'written by the executor alone and never offered to a caller',
  'law_rule.unit': 'TERM_UNIT_WORDS and FAMILIES: the limit of a caseload counts families and is no term',
};

/** Lists that no column holds, and why. */
const ONLY_IN_THE_CODE: Readonly<Record<string, string>> = {
  CASE_ACTION_WORDS: 'counted from the stage when somebody asks',
  RADAR_SCOPE_WORDS: 'said by whoever asks',
  REFERRAL_STANDING_WORDS: 'counted from the state and the last day when somebody asks',
  REPORT_FIGURE_WORDS: 'the figures are rows of report_template_figure, which change with the template',
  REPORT_STATE_WORDS: 'counted: a report that was submitted has its row',
};

const CHECKS = `select c.conrelid::regclass || '.' || a.attname as column, pg_get_constraintdef(c.oid) as text
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.contype = 'c' and c.connamespace = 'public'::regnamespace order by 1`;

/** The codes a CHECK lists, or null when it lists none: a pattern and a comparison of numbers do not. */
const listedIn = (text: string): readonly string[] | null => {
  const listed = / ~ /.test(text) ? [] : [...text.matchAll(/'([^']*)'::text/g)].map(([, code]) => code ?? '');
  return listed.length === 0 ? null : listed;
};

const lacking = (these: readonly string[], those: readonly string[]): string =>
  those.filter((code) => !these.includes(code)).join(', ');

/** One sentence for every list and every CHECK that do not say the same, or that nobody has brought together. */
export const codeListFindings = async (
  ask: Ask,
  lists: Readonly<Record<string, readonly string[]>> = LISTS,
): Promise<readonly Finding[]> => {
  const checks = (await ask<{ column: string; text: string }>(CHECKS)).flatMap(({ column, text }) => {
    const listed = listedIn(text);
    return listed === null ? [] : [{ column, listed }];
  });
  const compared = checks.flatMap(({ column, listed }) => {
    const name = LIST_OF_COLUMN[column];
    if (name === undefined)
      return column in ONLY_IN_THE_DATABASE
        ? []
        : [`${column} holds a closed list that corresponds to none: ${listed.join(', ')}`];
    const list = lists[name] ?? [];
    const [more, less] = [lacking(listed, list), lacking(list, listed)];
    return [
      ...(more === '' ? [] : [`${name} has ${more}, which ${column} refuses: print a migration with widenCodes`]),
      ...(less === '' ? [] : [`${column} takes ${less}, which ${name} lacks`]),
    ];
  });
  const named = [...Object.keys(LIST_OF_COLUMN), ...Object.keys(ONLY_IN_THE_DATABASE)];
  const unchecked = named.filter((column) => !checks.some((check) => check.column === column));
  const used = new Set(Object.values(LIST_OF_COLUMN));
  const unused = Object.keys(lists).filter((name) => !used.has(name) && !(name in ONLY_IN_THE_CODE));
  return [
    ...compared,
    ...unchecked.map((column) => `${column} is to hold a closed list, and no CHECK says so`),
    ...unused.map((name) => `${name} is the list of no column, and nothing says why`),
  ];
};

/** The same for the jobs a caller may ask for: the function in the database lets through what the code may name. */
export const taskFindings = async (ask: Ask, tasks: readonly string[] = ENQUEUEABLE_TASKS): Promise<readonly Finding[]> => {
  const [door] = await ask<{ text: string }>(
    `select prosrc as text from pg_proc where oid = 'jobs.enqueue(text, uuid)'::regprocedure`,
  );
  const listed = [...(/task not in \(([^)]*)\)/.exec(door?.text ?? '')?.[1] ?? '').matchAll(/'([^']*)'/g)].map(
    ([, task]) => task ?? '',
  );
  const [more, less] = [lacking(listed, tasks), lacking(tasks, listed)];
  return [
    ...(more === '' ? [] : [`ENQUEUEABLE_TASKS has ${more}, which jobs.enqueue refuses: print a migration with allowTasks`]),
    ...(less === '' ? [] : [`jobs.enqueue lets ${less} through, which ENQUEUEABLE_TASKS lacks`]),
  ];
};
