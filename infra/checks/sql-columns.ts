import { HOLE } from './sql-text.ts';

/** Strings and comments hold no comma and no bracket of the statement's own. */
const VALUES_AND_COMMENTS = /'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g;
const WORDS = /"[^"]*"|[\w$.]+|[^\s]/g;
const WHOLE = /^[\s(]*(select|with|insert|update|delete|table|values)\b/i;
/** Words that end the list of what a SELECT or a RETURNING answers. */
const ENDS = ['from', 'where', 'union', 'intersect', 'except', 'group', 'order', 'limit', 'having', 'into', 'for'];

/** What stands between two brackets, or in none. */
interface Level {
  /** A change answers by RETURNING alone, whatever it selects to write. */
  isChange: boolean;
  isListing: boolean;
  column: string[];
}

const levelOf = (): Level => ({ isChange: false, isListing: false, column: [] });

/**
 * The columns of every SELECT and RETURNING of a whole statement; a condition by itself answers nothing. Those of subqueries are
 * among them, because a name given inside may promise outside what the column is not.
 */
export const columnsOf = (text: string): readonly string[] => {
  if (!WHOLE.test(text)) return [];
  const bare = text.replaceAll(VALUES_AND_COMMENTS, (cut) => (cut.startsWith("'") ? ' text ' : ' '));
  if (/^[\s(]*(table|values)\b/i.test(bare)) return ['*'];
  const columns: string[] = [];
  const levels = [levelOf()];
  const finish = (level: Level): void => {
    if (level.column.length > 0) columns.push(level.column.join(' '));
    level.column = [];
  };
  for (const written of bare.match(WORDS) ?? []) {
    const word = written.startsWith('"') ? written : written.toLowerCase();
    const level = levels.at(-1) ?? levelOf();
    if (word === ')') finish(levels.pop() ?? levelOf());
    if (['insert', 'update', 'delete'].includes(word)) level.isChange = true;
    if (word === 'returning' || (word === 'select' && !level.isChange)) level.isListing = true;
    else if (level.isListing && word === ',') finish(level);
    else if (level.isListing && ENDS.includes(word)) {
      finish(level);
      level.isListing = false;
    } else for (const outer of levels) if (outer.isListing && !['distinct', 'all'].includes(word)) outer.column.push(word);
    if (word === '(') levels.push(levelOf());
  }
  for (const level of levels) finish(level);
  return columns;
};

const NAME = String.raw`(?:\w+\.)?(?:id|\w+_id|\w+_on|\w+_at|valid_from|valid_to)`;
const IMPERSONAL = new RegExp(
  String.raw`^(?:count \( [^()]* \)|(?:min|max) \( ${NAME} \)|\d+|${NAME})(?: : : (?:text|int|bigint))?$`,
);
const NAMED = / as (\w+|"\w+")$/;

/**
 * Whether a column tells nothing of a person: an id, a count, a day or a time. Names are enough, because the catalogue is
 * held to them (tests/isolation/schema-gate.test.ts): `…_id` is a UUID, `…_on` a day, `…_at` a time.
 */
export const isImpersonal = (column: string): boolean => !column.includes(HOLE) && IMPERSONAL.test(column.replace(NAMED, ''));

/** How a column is called in a finding and in an exemption: by the name it is given, or by itself. */
export const labelOf = (column: string): string => (NAMED.exec(column)?.[1] ?? column).replaceAll('"', '').replaceAll(HOLE, '…');
