import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from '@swc/core';
import { columnsOf, isImpersonal, labelOf } from './sql-columns.ts';
import { HOLE, isStatement, relationsIn } from './sql-text.ts';
import { projectRoot } from './tree.ts';

/** What the register says: the modules from the lowest to the highest, and whose each table is. */
export interface Register {
  readonly order: readonly string[];
  readonly owners: ReadonlyMap<string, string>;
}

/** A write past the flush observer, or a bare column that is no id, count or date, that somebody has thought about. */
export interface Exemption {
  readonly file: string;
  /** The table, the entity manager's verb, or the column. */
  readonly what: string;
  readonly because: string;
}

/** Where a rule is told what it decides by, and the caller gets its answer alone. */
const RULES = (
  [
    ['cases/case-state.finder.ts', ['interviews', 'refusals', 'ledger']],
    ['families/members.finder.ts', ['born']],
    ['staff/eligibility/eligibility.parts.ts', ['checks', 'held']],
    ['staff/staff.resolver.ts', ['papers']],
  ] as const
).map(([file, names]) => [file, names, 'what a rule is told: the caller gets its answer alone'] as const);

/** Where expressions tell a rule what it needs (decision 0027): what they are called, and about whom they are. */
const TOLD: readonly (readonly [file: string, names: readonly string[], because: string])[] = [
  ['law/law.finders.ts', ['versions', 'law_of_term'], 'rules of the act: a reference table without a party, about nobody'],
  ['centres/centres.finders.ts', ['teryt_codes'], 'the codes of a gmina, about nobody'],
  [
    'assignments/assignments.finders.ts',
    ['running'],
    'who accompanies and since when, asked about a case that is locked and recorded',
  ],
  ['cases/grounds/basis.finders.ts', ['has_basis'], 'a yes or no about a case that is locked and recorded'],
  ['families/families.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['families/families.parts.ts', ['version'], 'a number beside a membership that is recorded'],
  [
    'families/pesel.guard.ts',
    ['bool_and ('],
    'a yes or no about a person whose membership is recorded; which household it is of is not read',
  ],
  ['families/similar-persons.finder.ts', ['person. …'], 'of a person whose membership is recorded by the search itself'],
  ['contacts/contacts.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['visits/visits.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  [
    'visits/visits.finders.ts',
    ['coalesce ( json_agg ( other.visited_on order by other.visited_on ) , text )', 'at', 'to_char ( other.starts_at , text )'],
    'days and hours of visits in a case that is locked and recorded, or of the caller themselves',
  ],
  [
    'visits/late/late-visits.finders.ts',
    ['household.surname', 'told.number'],
    'all that is told of a file one worked in: of an assignment of the caller, which is recorded with its family',
  ],
  [
    'handovers/verbs/standing-of.ts',
    ['coalesce ( json_agg ( held.id ) , text )'],
    'ids of units, about a case that is locked and recorded',
  ],
  ['deadlines/deadlines.jobs.ts', ['holders'], 'ids of whoever answers for a term; the worker records every family itself'],
  ['reports/figures.ts', ['template', 'newest_version'], 'the words of the official form, about nobody'],
  [
    'reports/figures.ts',
    ['times', 'functions'],
    'ids and days that a rule counts: the caller gets their number, and the names of assistants',
  ],
  [
    'reports/half-year-report.finder.ts',
    ['frozen', 'figures', 'staff'],
    'numbers as submitted, and the names of assistants: of no file',
  ],
  ['reports/report-duty.finder.ts', ['owed'], 'a yes or no about a report of the centre'],
  [
    'reports/report-periods.finder.ts',
    ['periods', 'period.half_year', 'period.place', 'law'],
    'half-years and their terms, about nobody',
  ],
  [
    'reports/submissions/submissions.finder.ts',
    ['supervised', 'submitted', 'figures'],
    'what centres submitted to the region: of no file',
  ],
  ...RULES,
  ['rules/effect.finder.ts', ['counted'], 'numbers of the whole centre, about no file'],
  ['rules/rules.jobs.ts', ['r.source', 'r.rule_version', 'r.amount', 'r.unit'], 'a rule of the centre, about nobody'],
  [
    'referrals/referrals.parts.ts',
    ['told.version', 'told.state', 'told.name'],
    'where a referral stands and the name of an institution: of no file, beside a row that is recorded',
  ],
];

/** Every column a file reads, for a file that asks about callers and not about files. */
const EVERY_COLUMN = 'every column';

/** Every write and every read of a module that the audit does not see by itself (decisions 0003, 0022). */
export const EXEMPTIONS: readonly Exemption[] = [
  ...TOLD.flatMap(([file, names, because]) => names.map((what) => ({ file: `services/modules/${file}`, what, because }))),
  {
    file: 'services/modules/cases/opening/start-case.ts',
    what: 'last_number',
    because: 'the number of the next case: a counter, about nobody',
  },
  {
    file: 'services/modules/deadlines/deadlines.jobs.ts',
    what: 'worker_id',
    because: 'what modules above contribute is put in at run time: whoever answers for the term, an id',
  },
  {
    file: 'services/modules/cases/opening/start-case.ts',
    what: 'case_counter',
    because: 'a counter: locked by the statement that raises it, and no row of a file',
  },
  {
    file: 'services/modules/rules/rules.jobs.ts',
    what: 'deadline',
    because: 'the worker starts and stops terms of many cases and records every family itself',
  },
  {
    file: 'services/modules/cases/move-to.ts',
    what: 'nativeUpdate',
    because: 'raises the version alone, which an entity manager does not do without a changed field and the audit does not name',
  },
  {
    file: 'services/modules/visits/verbs/correct-visit.ts',
    what: 'nativeUpdate',
    because: 'raises the version alone, where only who took part has changed; the rows of the persons stand in the audit',
  },
  {
    file: 'services/modules/staff/member-directory.ts',
    what: EVERY_COLUMN,
    because: 'who calls, asked at every request before anything is recorded in their name (decision 0026)',
  },
  {
    file: 'services/modules/notifications/verbs/tell-once.ts',
    what: 'notification',
    because: "the worker's jobs: it may add a notice but not read one",
  },
  {
    file: 'services/modules/referrals/referrals.jobs.ts',
    what: 'referral_share',
    because: "the worker's jobs: it may write one column of a share and not read the others",
  },
  {
    file: 'services/modules/reports/supervision.ts',
    what: 'supervised_centre',
    because: 'written on the owner’s connection, which has no entities; the command records it (decisions 0009, 0021)',
  },
];

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: object): readonly object[] =>
  Object.values(node)
    .flat()
    .filter((value): value is object => typeof value === 'object' && value !== null);

/** The text a node writes, with holes for what it puts in; null for a node that writes none. */
const textOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'StringLiteral') return String(node['value']);
  if (node.type === 'TemplateLiteral') return (node['quasis'] as { raw: string }[]).map(({ raw }) => raw).join(HOLE);
  if (node.type === 'ParenthesisExpression' || node.type === 'TsAsExpression') return textOf(node['expression']);
  if (node.type !== 'BinaryExpression' || node['operator'] !== '+') return null;
  const [left, right] = [textOf(node['left']), textOf(node['right'])];
  return left === null && right === null ? null : `${left ?? HOLE}${right ?? HOLE}`;
};

const verbOf = (node: Node): string | null => {
  const callee = node['callee'];
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return null;
  const property = callee['property'] as Node;
  return property.type === 'Computed' ? textOf(property['expression']) : String(property['value']);
};

/** Verbs of an entity manager or repository that write rows without a flush; nothing else a module speaks to has one of that name. */
const WRITING = /^(native(Insert|Update|Delete)(Many)?|upsert(Many)?|insert(Many)?|truncate)$/;
/** Verbs that make a query builder: kept in a variable it may do anything later, so a module makes none. */
const BUILDING = /^(createQueryBuilder|getQueryBuilder|qb)$/;
/** Words of query builders that take a table by its name. */
const NAMING = /^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|(left|right|inner|full|cross)Join|from|into|table)$/;

/** What one file says to the database. */
interface Said {
  readonly statements: string[];
  readonly writingVerbs: string[];
  builders: number;
}

const listen = (node: object, said: Said): void => {
  const text = textOf(node);
  if (text !== null) said.statements.push(text);
  if (isNode(node)) {
    const verb = verbOf(node);
    if (verb !== null && WRITING.test(verb)) said.writingVerbs.push(verb);
    if (verb !== null && BUILDING.test(verb)) said.builders += 1;
    if (verb !== null && NAMING.test(verb))
      for (const { expression } of node['arguments'] as { expression: unknown }[]) {
        const name = textOf(expression);
        if (name !== null) said.statements.push(`from ${name}`);
      }
  }
  // The halves of a sum were read as one text; what stands in its holes is read by itself.
  const inner = isNode(node) && node.type === 'BinaryExpression' && text !== null ? holesOf(node) : childrenOf(node);
  for (const child of inner) listen(child, said);
};

const holesOf = (node: Node): readonly object[] =>
  [node['left'], node['right']].flatMap((side) => {
    if (!isNode(side)) return [];
    if (side.type === 'BinaryExpression' && textOf(side) !== null) return holesOf(side);
    return side.type === 'StringLiteral' ? [] : [side];
  });

const saidIn = (text: string): Said => {
  const said: Said = { statements: [], writingVerbs: [], builders: 0 };
  listen(parseSync(text, { syntax: 'typescript', decorators: true, target: 'es2022' }), said);
  return said;
};

/** Where a file stands: a module, the floor, or a process above all of them. */
const homeOf = (file: string): string | null => {
  const [, part = '', module = ''] = /^services\/([^/]+)\/([^/]+)/.exec(file) ?? [];
  if (part === 'modules') return module.endsWith('.ts') ? 'the register' : module;
  return part === '' ? null : part;
};

const mayName = (home: string, owner: string, order: readonly string[]): boolean => {
  if (!order.includes(home)) return owner === 'platform';
  return owner !== 'platform' && order.indexOf(owner) <= order.indexOf(home);
};

// What platform/compile writes names tables by the entities' metadata, and is read as text in tests/permission/sql.
const isGenerated = (file: string): boolean => file.startsWith('services/platform/compile/');

const isChecked = (file: string): boolean =>
  !isGenerated(file) && /^services\/.*\.ts$/.test(file) && !/\.(test|seed)\.ts$|\.d\.ts$|\/dist\//.test(file);

/**
 * What raw SQL says that it may not: a table of a module above or of the floor, a table named by a value, a write past the
 * flush observer that is on no list. Answers how many statements it read, too: one that read none refuses nothing.
 */
export const inspectSql = (
  files: Readonly<Record<string, string>>,
  { order, owners }: Register,
  exemptions: readonly Exemption[] = EXEMPTIONS,
): { readonly findings: readonly string[]; readonly statements: number } => {
  const findings = new Set<string>();
  const used = new Set<Exemption>();
  let statements = 0;
  const ensureExempt = (file: string, what: string, does: string, isColumn = false): void => {
    const exemption = exemptions.find(
      (one) => one.file === file && (one.what === what || (isColumn && one.what === EVERY_COLUMN)),
    );
    if (exemption) used.add(exemption);
    else findings.add(`${file} ${does}: use an entity, or give a reason in sql-boundaries.ts`);
  };
  const ensureSeen = (file: string, what: string): void => ensureExempt(file, what, `writes by ${what} past the flush observer`);
  const ensureBare = (file: string, column: string): void => {
    const what = labelOf(column);
    if (!isImpersonal(column)) ensureExempt(file, what, `reads ${what} past the audit, which is no id, count or date`, true);
  };
  for (const [file, text] of Object.entries(files)) {
    const home = homeOf(file);
    if (home === null || !isChecked(file)) continue;
    const inModule = order.includes(home);
    const said = saidIn(text);
    if (inModule) for (const verb of said.writingVerbs) ensureSeen(file, verb);
    if (inModule && said.builders > 0)
      findings.add(`${file} makes a query builder, whose changes and bare rows the audit does not see`);
    for (const statement of said.statements) {
      if (isStatement(statement)) statements += 1;
      if (inModule) for (const column of columnsOf(statement)) ensureBare(file, column);
      for (const { name, written } of relationsIn(statement)) {
        if (name === null) {
          if (isStatement(statement)) findings.add(`${file} leaves the name of a table to a value`);
          continue;
        }
        const owner = owners.get(name);
        if (owner === undefined) continue;
        if (!mayName(home, owner, order)) findings.add(`${file} names ${name}, a table of ${owner}, in SQL of ${home}`);
        if (written && inModule) ensureSeen(file, name);
      }
    }
  }
  const idle = exemptions
    .filter((one) => !used.has(one))
    .map(({ file, what }) => `${file} is exempt for ${what} and does not need it`);
  return { findings: [...findings, ...idle], statements };
};

/** The register as it was compiled: compile first. */
export const ourRegister = async (): Promise<Register> => {
  const compiled = pathToFileURL(join(projectRoot, 'services/dist/modules/register.js')).href;
  const { house } = (await import(compiled)) as {
    house: { readonly modules: readonly { readonly name: string }[]; readonly tables: ReadonlyMap<string, string> };
  };
  return { order: house.modules.map(({ name }) => name).filter((name) => name !== 'platform'), owners: house.tables };
};
