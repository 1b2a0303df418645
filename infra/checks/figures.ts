import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesOf, isSource, projectRoot } from './tree.ts';

/** What a reader meets in a checkout, counted the same way before and after a change. */
interface Figures {
  readonly files: number;
  readonly lines: number;
  readonly median: number;
  readonly p90: number;
  readonly over200: number;
  /** Share of lines that hold a comment, in percent. */
  readonly comments: number;
  readonly exports: number;
  /** Share of exports with a docblock or a description in their decorator, in percent. */
  readonly documented: number;
}

const isTest = (file: string): boolean => file.startsWith('tests/') || /\.test\.tsx?$/.test(file);

const commentLines = (text: string): number => {
  let inside = false;
  return text.split('\n').filter((line) => {
    const opens = /^\s*(\{?\/\*)/.test(line);
    const comment = inside || opens || /^\s*\/\/|\s\/\/ /.test(line);
    if (opens || inside) inside = !line.includes('*/');
    return comment;
  }).length;
};

/** A union read off the documented list above it says nothing new; re-exports are documented where they are made. */
const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:const|let|async function|function|class|interface|type|enum) (?!\w+ = (?:\(?(?:keyof )?typeof|codesOf))/;

const exportsOf = (text: string): readonly boolean[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!EXPORT.test(line)) return [];
    let above = at - 1;
    // The decorators of a class stand between it and its docblock; a description in them is the contract's own docblock.
    const decorated: string[] = [];
    while (above >= 0 && !/^$|^import |\*\/$/.test(lines[above] ?? '') && /^[@ })\]]/.test(lines[above] ?? ''))
      decorated.push(lines[above--] ?? '');
    return [/\*\/\s*$/.test(lines[above] ?? '') || decorated.some((part) => part.includes('description:'))];
  });
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;

const figuresOf = (texts: readonly string[]): Figures => {
  const lengths = texts.map((text) => text.trimEnd().split('\n').length).toSorted((one, other) => one - other);
  const lines = lengths.reduce((sum, length) => sum + length, 0);
  const documented = texts.flatMap(exportsOf);
  return {
    files: texts.length,
    lines,
    median: at(lengths, 0.5),
    p90: at(lengths, 0.9),
    over200: lengths.filter((length) => length > 200).length,
    comments: percent(
      texts.reduce((sum, text) => sum + commentLines(text), 0),
      lines,
    ),
    exports: documented.length,
    documented: percent(documented.filter(Boolean).length, documented.length),
  };
};

const root = resolve(process.argv[2] ?? projectRoot);
const sources = filesOf(root).filter((file) => isSource(file) && !isTest(file));
const areas = ['schema/', 'services/platform/', 'services/modules/', 'services/', 'client/web/', 'client/', 'infra/', ''];
console.table(
  Object.fromEntries(
    areas.map((area) => [
      area || 'all',
      figuresOf(sources.filter((file) => file.startsWith(area)).map((file) => readFileSync(join(root, file), 'utf8'))),
    ]),
  ),
);
