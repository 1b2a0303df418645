import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from '../database/frozen.ts';
import { cruise, againstTheOrder } from './boundaries.ts';
import { deployTexts, inspectDeploy } from './deploy/deploy.ts';
import { inspectHistory } from './history/history.ts';
import { guardDrafts, guardLockfile, guardManifest, guardText, guardTop, warnOfShape } from './guards.ts';
import { lint } from './lint.ts';
import { lintMigrations } from './sql.ts';
import { inspectSql, ourRegister } from './sql-boundaries.ts';
import { filesOf, isSource, projectRoot, runTool } from './tree.ts';
import { builtWeb, inspectWeight, tellWeight } from './web-weight.ts';

/** What a check has to say: findings fail the build, warnings only ask. */
interface Verdict {
  readonly findings: readonly string[];
  readonly warnings?: readonly string[];
  readonly note?: string;
}

type Check = readonly [name: string, run: () => Verdict | Promise<Verdict>];

const config = (name: string): string => join(import.meta.dirname, name);
const files = filesOf(projectRoot);
const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const isBinary = (file: string): boolean => /\.(woff2?|png|jpe?g|ico|pdf|zip)$/.test(file);

const verdictOf = ({ ok, output }: { ok: boolean; output: string }): Verdict => ({
  findings: ok ? [] : output.trim().split('\n'),
});

const guards = (): Verdict => {
  const texts = files.filter((file) => !isBinary(file));
  return {
    findings: [
      ...guardTop(files),
      ...guardDrafts(files),
      ...guardLockfile(textOf('package-lock.json')),
      ...files.filter((file) => file.endsWith('package.json')).flatMap((file) => guardManifest(file, textOf(file))),
      ...texts.filter((file) => file !== 'package-lock.json').flatMap((file) => guardText(file, textOf(file))),
    ],
    warnings: warnOfShape(files),
    note: `${texts.length} files read`,
  };
};

const format = (): Verdict =>
  verdictOf(
    runTool(projectRoot, 'prettier', [
      '--config',
      config('prettier.json'),
      '--ignore-path',
      config('prettierignore'),
      '--list-different',
      '.',
    ]),
  );

const isProject = (file: string): boolean => /(^|\/)tsconfig[\w.]*\.json$/.test(file) && file !== 'tsconfig.json';

/** Compiles everything, tests included. The compiler must have read every source file: one outside all projects is checked by nobody. */
const types = (): Verdict => {
  const projects = files.filter(isProject);
  const build = runTool(projectRoot, 'tsc', ['-b', 'tsconfig.json', ...projects, '--pretty', 'false']);
  const read = new Set(
    projects.flatMap((project) => runTool(projectRoot, 'tsc', ['-p', project, '--listFilesOnly']).output.split('\n')),
  );
  const unread = files.filter((file) => isSource(file) && !read.has(join(projectRoot, file)));
  return {
    findings: [...verdictOf(build).findings, ...unread.map((file) => `${file} belongs to no tsconfig`)],
    note: `${files.filter(isSource).length - unread.length} files`,
  };
};

const lintTree = (): Verdict => {
  const { errors, warnings, seen } = lint(projectRoot);
  const sources = files.filter(isSource).length;
  const blind = seen < sources ? [`oxlint read ${seen} files, the tree has ${sources}`] : [];
  return { findings: [...blind, ...errors], warnings, note: `${seen} files` };
};

const boundaries = async (): Promise<Verdict> => {
  const { seen, expected, violations, needs } = cruise(projectRoot);
  const { order } = await ourRegister();
  const blind = seen < expected * 0.9 ? [`the cruiser saw ${seen} of ${expected} files: its verdict is worth nothing`] : [];
  return { findings: [...blind, ...violations, ...againstTheOrder(needs, order)], note: `${seen} of ${expected} files` };
};

const deadCode = (): Verdict =>
  verdictOf(runTool(projectRoot, 'knip', ['--config', config('knip.json'), '--no-progress', '--no-config-hints']));

const sql = (): Verdict => {
  const migrations = readMigrations();
  const blind = migrations.length === 0 ? ['there is no migration'] : [];
  const { findings: rewritten, seen } = inspectHistory(projectRoot);
  return {
    findings: [...blind, ...rewritten, ...lintMigrations(migrations)],
    note: `${migrations.length} migrations, compared with ${seen} committed lists`,
  };
};

/** Raw SQL keeps to the order of the modules, and no module writes past the audit without a reason (decision 0022). */
const sqlBoundaries = async (): Promise<Verdict> => {
  const services = files.filter((file) => file.startsWith('services/') && isSource(file));
  const texts = Object.fromEntries(services.map((file) => [file, textOf(file)]));
  const { findings, statements } = inspectSql(texts, await ourRegister());
  const blind = statements === 0 ? ['the inspector found no statement: its verdict is worth nothing'] : [];
  return { findings: [...blind, ...findings], note: `${statements} statements` };
};

/** The committed contract is what the API serves. */
const schemaDrift = (): Verdict => verdictOf(runTool(projectRoot, 'node', ['services/dist/api/print-schema.js', '--check']));

/** What code generation would write now is what the clients were built with. */
const codegenDrift = (): Verdict =>
  verdictOf(runTool(join(projectRoot, 'client/sdk'), 'graphql-codegen', ['--config', 'codegen.ts', '--check']));

/** There is no container engine here: the note says how far this goes. */
const deploy = async (): Promise<Verdict> => ({
  findings: await inspectDeploy(deployTexts(projectRoot), projectRoot),
  note: 'rendered and validated; nothing was built or started',
});

/** What a person waits for on a slow line, as the last build made it. */
const webWeight = (): Verdict => ({ findings: inspectWeight(builtWeb(projectRoot, 'br')), note: tellWeight(projectRoot) });

const selfTest = (): Verdict => verdictOf(runTool(projectRoot, 'vitest', ['run', '--root', 'infra/checks', '--reporter', 'dot']));

const checks: readonly Check[] = [
  ['guards', guards],
  ['format', format],
  ['types', types],
  ['lint', lintTree],
  ['boundaries', boundaries],
  ['dead code', deadCode],
  ['sql', sql],
  ['sql boundaries', sqlBoundaries],
  ['schema drift', schemaDrift],
  ['codegen drift', codegenDrift],
  ['web weight', webWeight],
  ['deploy', deploy],
  ['guards of the guards', selfTest],
];

const SHOWN_FINDINGS = 80;
const SHOWN_WARNINGS = 5;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const list = (lines: readonly string[], shown: number, kind: string): void => {
  for (const line of lines.slice(0, shown)) say(`    ${kind}${line}`);
  if (lines.length > shown) say(`    ${kind}… and ${lines.length - shown} more`);
};

/** A check that cannot even run has failed; its reason is its finding. */
const verdictOrReason = async (run: Check[1]): Promise<Verdict> => {
  try {
    return await run();
  } catch (reason) {
    return { findings: [reason instanceof Error ? reason.message : String(reason)] };
  }
};

/** Runs one check and says in one line how it went; findings follow below it. */
const passes = async ([name, run]: Check): Promise<boolean> => {
  const startedAt = performance.now();
  const { findings, warnings = [], note = '' } = await verdictOrReason(run);
  const tookMs = Math.round(performance.now() - startedAt);
  const verdict = findings.length === 0 ? 'ok' : 'failed';
  say(`${name.padEnd(22)} ${verdict.padEnd(7)} ${String(tookMs).padStart(6)} ms  ${note}`.trimEnd());
  list(findings, SHOWN_FINDINGS, '');
  list(warnings, SHOWN_WARNINGS, 'warning: ');
  return findings.length === 0;
};

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? checks : checks.filter(([name]) => wanted.includes(name));
const failed: string[] = [];
for (const check of chosen) {
  if (!(await passes(check))) failed.push(check[0]);
}
if (chosen.length === 0) failed.push(`nothing is called ${wanted.join(', ')}`);
say(failed.length === 0 ? `All ${chosen.length} checks passed.` : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
