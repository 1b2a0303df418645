import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from '@swc/core';
import { columnsOf, isImpersonal, labelOf } from './sql-columns.ts';
import { EVERY_COLUMN, EXEMPTIONS, type Exemption } from './sql-exemptions.ts';
import { HOLE, isStatement, relationsIn } from './sql-text.ts';
import { projectRoot } from './tree.ts';

/** What the register says: the modules from the lowest to the highest, and whose each table is. */
export interface Register {
  readonly order: readonly string[];
  readonly owners: ReadonlyMap<string, string>;
}

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
    else findings.add(`${file} ${does}: use an entity, or give a reason in sql-exemptions.ts`);
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
