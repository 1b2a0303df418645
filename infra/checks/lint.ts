import { join } from 'node:path';
import { runTool } from './tree.ts';

/** What oxlint found, as "file:line rule: sentence", and how many files it read. */
export interface LintAnswer {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly seen: number;
}

interface Report {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code?: string;
    readonly severity: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** Lints the tree at root with the house's rules, types included. */
export const lint = (root: string): LintAnswer => {
  const args = [
    '--config',
    join(import.meta.dirname, 'oxlint.json'),
    '--type-aware',
    '--disable-nested-config',
    '--format',
    'json',
    '.',
  ];
  const { output } = runTool(root, 'oxlint', args);
  const start = output.indexOf('{');
  if (start < 0) throw new Error(`oxlint gave no report: ${output.slice(0, 300)}`);
  const report = JSON.parse(output.slice(start)) as Report;
  const sentences = (errors: boolean): readonly string[] =>
    report.diagnostics
      .filter(({ severity }) => (severity === 'error') === errors)
      .map(({ filename, labels, code, message }) => `${filename}:${labels[0]?.span.line ?? 1} ${code ?? 'lint'}: ${message}`);
  return { errors: sentences(true), warnings: sentences(false), seen: report.number_of_files };
};
