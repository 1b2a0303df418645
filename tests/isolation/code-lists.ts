import { ENQUEUEABLE_TASKS } from '@asysta/schema/values/tasks';
import { PARTY_STATUSES } from '@asysta/services/platform/identity/party.entity';
import { REVOCATION_KINDS } from '@asysta/services/platform/identity/revoked-session.entity';
import { CLOSED_LISTS } from '../kit/closed-lists.js';
import type { Ask } from './engine/catalog.js';
import type { Finding } from './engine/structure.js';

/** Every closed list of the code, by the name of its table of words without its ending. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  ...CLOSED_LISTS,
  PARTY_STATUS: PARTY_STATUSES,
  REVOCATION_KIND: REVOCATION_KINDS,
};

/** Columns whose name does not say which list they hold codes of. */
const LIST_OF_COLUMN: Readonly<Record<string, string>> = {
  'amendment.what': 'AMENDED_RECORD',
  'support_case.closed_from': 'CASE_STAGE',
  'consent_refusal.decision': 'COURT_NOTIFICATION_DECISION',
  'deadline.origin': 'RULE_ORIGIN',
  'late_entry.what': 'PAPER_DECISION',
  'local_rule.key': 'LOCAL_RULE',
  'local_rule_decision.kind': 'RULE_DECISION',
  'local_rule.unit': 'TERM_UNIT',
  'minor_parent_record.institution': 'CLOSED_INSTITUTION',
  'notification.settlement': 'NOTICE_SETTLEMENT',
  'relief_request.decision': 'RELIEF_DECISION',
  'request_decision.outcome': 'REQUEST_DECISION',
  'revoked_session.kind': 'REVOCATION_KIND',
  'withdrawal_decision.kind': 'WITHDRAWAL_DECISION',
  'za_zyciem_application.end_reason': 'ZA_ZYCIEM_END',
  'za_zyciem_application.target_group': 'ZA_ZYCIEM_GROUP',
};

/** Columns with a closed list that no list of the code holds, and why. */
const ONLY_IN_THE_DATABASE: Readonly<Record<string, string>> = {
  'appointment_proposal.role': 'a part of the roles: those that two people give',
  'audit_entry.result': 'written by the executor alone and never offered to a caller',
  'substitution.role': 'a part of the roles: those that carry families and can be stood in for',
  'law_rule.unit': 'TERM_UNIT and FAMILIES: the limit of a caseload counts families and is no term',
};

/** Lists that no column holds, and why. */
const ONLY_IN_THE_CODE: Readonly<Record<string, string>> = {
  AMENDMENT_DECISION: 'a part of the outcomes: those that the second person says',
  AWAITED_DECISION: 'counted from what was recorded when somebody asks',
  CASE_ACTION: 'counted from the stage when somebody asks',
  DOCUMENT_KIND: 'sealed together with the number of the document',
  LAW_RULE: 'each is a row of law_rule, whose key is written by migrations alone',
  RADAR_SCOPE: 'said by whoever asks',
  REFERRAL_STANDING: 'counted from the state and the last day when somebody asks',
  REPORT_FIGURE: 'the figures are rows of report_template_figure, which change with the template',
  TURN: 'counted from the stage when somebody asks',
  SIGHT_REASON: 'asked of the rules that show a family, when somebody asks why',
  REPORT_STATE: 'counted: a report that was submitted has its row',
};

const TEXTS = `select c.oid::regclass || '.' || a.attname as column,
    (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)) as text
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid in ('text'::regtype, 'text[]'::regtype)
  order by 1`;

/** A word as a column may write it: one code, or several. */
const oneOrSeveral = (word: string): readonly string[] => [word, word.replace(/S$/, '')];

/**
 * Which list a column holds codes of, read from its name so that a new noun needs no line here: of visit.kind VISIT_KIND, of
 * support_case.goal CASE_GOAL, of diagnosis.problems PROBLEM. A wrong guess is loud, because the codes are compared.
 */
const listOf = (column: string, lists: Readonly<Record<string, readonly string[]>>): string | undefined => {
  if (column in LIST_OF_COLUMN || column in ONLY_IN_THE_DATABASE) return LIST_OF_COLUMN[column];
  const [table = '', name = ''] = column.toUpperCase().split('.');
  const nouns = [table, ...table.split('_').toReversed()].map((noun) => `${noun}_`);
  const guesses = [...nouns, ''].flatMap((noun) => oneOrSeveral(`${noun}${name}`));
  return guesses.find((list) => list in lists && !(list in ONLY_IN_THE_CODE));
};

/** The codes a CHECK lists, or null when it lists none: a pattern and a comparison of numbers do not. */
const listedIn = (text: string | null): readonly string[] | null => {
  const listed = text === null || / ~ /.test(text) ? [] : [...text.matchAll(/'([^']*)'::text/g)].map(([, code]) => code ?? '');
  return listed.length === 0 ? null : listed;
};

const lacking = (these: readonly string[], those: readonly string[]): string =>
  those.filter((code) => !these.includes(code)).join(', ');

/** One sentence for every list and every CHECK that do not say the same, or that nobody has brought together. */
export const codeListFindings = async (
  ask: Ask,
  lists: Readonly<Record<string, readonly string[]>> = LISTS,
): Promise<readonly Finding[]> => {
  const columns = (await ask<{ column: string; text: string | null }>(TEXTS)).map(({ column, text }) => ({
    column,
    listed: listedIn(text),
    name: listOf(column, lists),
  }));
  const compared = columns.flatMap(({ column, listed, name }) => {
    if (listed === null) return [];
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
  const checked = new Set(columns.flatMap(({ column, listed }) => (listed === null ? [] : [column])));
  const holding = columns.filter(({ name }) => name !== undefined).map(({ column }) => column);
  const named = new Set([...holding, ...Object.keys(LIST_OF_COLUMN), ...Object.keys(ONLY_IN_THE_DATABASE)]);
  const unchecked = [...named].filter((column) => !checked.has(column));
  const used = new Set(columns.map(({ name }) => name));
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
