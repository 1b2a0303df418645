import { join } from 'node:path';
import { filesOf, isSource, runTool } from './tree.ts';

/** What the cruiser saw and which edges it refuses. */
export interface Cruise {
  readonly seen: number;
  readonly expected: number;
  readonly violations: readonly string[];
  /** Which module imports which. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Report {
  readonly modules: readonly { source: string; dependencies: readonly { resolved: string }[] }[];
  readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] };
}

const moduleOf = (file: string): string | null => /^services\/modules\/([^/]+)\//.exec(file)?.[1] ?? null;

/** Which module needs which: the cruiser sees cycles between files, this map shows those between whole modules. */
const moduleMap = (report: Report): ReadonlyMap<string, ReadonlySet<string>> => {
  const map = new Map<string, Set<string>>();
  for (const { source, dependencies } of report.modules) {
    const from = moduleOf(source);
    if (from === null) continue;
    const needs = map.get(from) ?? new Set<string>();
    map.set(from, needs);
    for (const { resolved } of dependencies) {
      const to = moduleOf(resolved);
      if (to !== null && to !== from) needs.add(to);
    }
  }
  return map;
};

const reaches = (map: ReadonlyMap<string, ReadonlySet<string>>, from: string, goal: string): boolean => {
  const seen = new Set<string>();
  const open = [...(map.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(map.get(next) ?? []));
  }
  return false;
};

const modulesInCycles = (report: Report): readonly string[] => {
  const map = moduleMap(report);
  return [...map.keys()].filter((name) => reaches(map, name, name)).map((name) => `modules-without-cycles: ${name} needs itself`);
};

/** Imports that go up the register instead of down, and modules that are not in it. */
export const againstTheOrder = (needs: Cruise['needs'], order: readonly string[]): readonly string[] =>
  [...needs].flatMap(([module, needed]) => {
    if (!order.includes(module)) return [`modules-in-order: ${module} has no line in services/modules/register.ts`];
    return [...needed]
      .filter((other) => order.indexOf(other) > order.indexOf(module))
      .map((other) => `modules-in-order: ${module} imports ${other}, which stands above it in the register`);
  });

/** Cruises the tree at root. The count is part of the answer: a cruiser that sees nothing refuses nothing. */
export const cruise = (root: string): Cruise => {
  const sources = filesOf(root).filter(isSource);
  const config = join(import.meta.dirname, 'boundaries.cjs');
  const houses = [...new Set(sources.map((file) => file.split('/')[0] ?? ''))];
  const { output } = runTool(root, 'depcruise', ['--config', config, '--output-type', 'json', ...houses]);
  const report = JSON.parse(output) as Report;
  const cruised = new Set(report.modules.map(({ source }) => source));
  return {
    seen: sources.filter((file) => cruised.has(file)).length,
    expected: sources.length,
    violations: [
      ...report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      ...modulesInCycles(report),
    ],
    needs: moduleMap(report),
  };
};
