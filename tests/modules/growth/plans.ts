import { readFileSync, statSync } from 'node:fs';
import { inject } from 'vitest';
import type { Copy } from '../../isolation/engine/database.js';

/** One step of a plan as PostgreSQL carried it out; rows are per loop. */
interface Step {
  readonly 'Node Type': string;
  readonly Operation?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Subplan Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Step[];
}

/** What one statement cost that the product sent, as PostgreSQL counted it while answering. */
export interface Cost {
  readonly sql: string;
  /** Rows that it answered; of one that counts, those that were counted. */
  readonly rows: number;
  /** The longest list in its answer, also where the whole of it is one text. */
  readonly shown: number;
  /** Rows of parties that a filter threw away after they were fetched. */
  readonly removed: number;
  /** Rows that tables and indexes gave, thrown away or not. */
  readonly touched: number;
  readonly buffers: number;
  readonly tables: readonly string[];
  /** Indexes that were read, by name. */
  readonly indexes: readonly string[];
  /** Tables that were read from end to end. */
  readonly scanned: readonly string[];
}

/** Makes a database write the plan of every statement to the log; whoever is connected already goes on as before. */
export const explainItself = async ({ ask, name }: Copy): Promise<void> => {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
  };
  for (const [setting, value] of Object.entries(settings)) await ask(`alter database ${name} set ${setting} = '${value}'`);
};

const stepsOf = (step: Step): readonly Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

const sum = (steps: readonly Step[], of: (step: Step) => number | undefined): number =>
  Math.round(steps.reduce((total, step) => total + (of(step) ?? 0) * step['Actual Loops'], 0));

/** Whether a step reads a table in which no party has rows. */
const isOthers = ({ 'Relation Name': table }: Step, tables: ReadonlySet<string>): boolean =>
  table !== undefined && !tables.has(table);

const rowsOf = (step: Step): number => {
  const [inner] = step.Plans ?? [];
  return step['Node Type'] === 'Aggregate' && inner ? rowsOf(inner) : sum([step], (one) => one['Actual Rows']);
};

const isPlanned = (step: Step): boolean => step['Subplan Name'] !== undefined;

/** Where one statement writes a whole answer: the rows it writes out, and those from which a rule is told a value. */
const shownBy = (step: Step): readonly number[] => {
  const { 'Subplan Name': name = '' } = step;
  if (name.startsWith('CTE r')) return [rowsOf(step)];
  return name.startsWith('CTE v') ? stepsOf(step).filter(isPlanned).map(rowsOf) : [];
};

const costOf = (sql: string, plan: Step, tables: ReadonlySet<string>): Cost => {
  const steps = stepsOf(plan);
  const scans = steps.filter((step) => step['Relation Name'] !== undefined && step['Node Type'] !== 'ModifyTable');
  return {
    sql,
    rows: rowsOf(plan),
    shown: Math.max(rowsOf(plan), ...steps.flatMap(shownBy)),
    // The rules of the act are the same few rows for everybody.
    removed: sum(steps, (step) => (isOthers(step, tables) ? 0 : step['Rows Removed by Filter'])),
    touched: sum(scans, (step) => step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)),
    buffers: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    tables: scans.flatMap((step) => step['Relation Name'] ?? []),
    indexes: steps.flatMap((step) => step['Index Name'] ?? []),
    scanned: steps.flatMap((step) => (step['Node Type'] === 'Seq Scan' ? (step['Relation Name'] ?? []) : [])),
  };
};

const ENTRY = /\[(\d+)\] LOG: {2}duration: [\d.]+ ms {2}plan:\n((?:\t.*\n)+)/g;

/** The cost of every statement that read one of these tables, and that this database answered while the work ran. */
export const costsOf = async (
  copy: Copy,
  tables: ReadonlySet<string>,
  work: () => Promise<unknown>,
): Promise<readonly Cost[]> => {
  const { logFile } = inject('database');
  const from = statSync(logFile).size;
  await work();
  const own = new Set(
    (await copy.ask<{ pid: number }>('select pid from pg_stat_activity where datname = $1', [copy.name])).map(({ pid }) => pid),
  );
  const text = readFileSync(logFile).subarray(from).toString('utf8');
  return [...text.matchAll(ENTRY)].flatMap(([, pid, entry = '']) => {
    if (!own.has(Number(pid))) return [];
    const explained = JSON.parse(entry.replaceAll(/^\t/gm, '')) as { 'Query Text': string; Plan: Step };
    const cost = costOf(explained['Query Text'], explained.Plan, tables);
    return explained.Plan['Node Type'] !== 'ModifyTable' && cost.tables.some((table) => tables.has(table)) ? [cost] : [];
  });
};
