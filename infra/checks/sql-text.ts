/** Stands in a text for what is put in at run time; MikroORM's own word for a name put in is `??`. */
export const HOLE = '\uE000';

/** A table as a statement names it; `null` when the place of the name is left to a value. */
export interface Relation {
  readonly name: string | null;
  readonly written: boolean;
}

/** Values come first: what looks like a comment inside one is none. */
const VALUES_AND_COMMENTS = /'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g;
const TOKENS = /"[^"]*"|[A-Za-z_][\w$]*|\uE000|\?\?|[^\s]/g;
const STATEMENT = /\bselect\b|\binsert\s+into\b|\bdelete\s+from\b|\bupdate\b[\s\S]*\bset\b|\btruncate\b/i;

/** Words after which SQL names a table. */
const LEADS = ['from', 'join', 'into', 'update', 'using', 'table', 'truncate'];
const SKIPPED = ['only', 'lateral', 'table'];
/** Words that begin a subquery where a table could stand. */
const SUBQUERY = ['select', 'with', 'values'];
/** Words that end the list of tables of a FROM. */
const ENDS = [
  'where',
  'on',
  'join',
  'left',
  'right',
  'inner',
  'full',
  'cross',
  'natural',
  'group',
  'order',
  'having',
  'limit',
  'set',
  'select',
  'union',
  'for',
  'values',
];

const isName = (token: string): boolean => /^["A-Za-z_]/.test(token);
const nameOf = (token: string): string => (token.startsWith('"') ? token.slice(1, -1) : token.toLowerCase());

/** `for update`, `do update` and `for no key update` name no table. */
const leads = (word: string, before: string): boolean =>
  LEADS.includes(word) && !(word === 'update' && ['for', 'do', 'key'].includes(before));

const isWritten = (lead: string, before: string): boolean =>
  ['into', 'update', 'truncate'].includes(lead) || (lead === 'from' && before === 'delete');

/** Whether a text says something to a database; prose that happens to hold the word "from" does not. */
export const isStatement = (text: string): boolean => STATEMENT.test(text);

/** Where a reader of tokens stands: behind a word that leads to a table, behind a table, or elsewhere. */
interface Place {
  lead: string | null;
  before: string;
  listing: boolean;
  readonly opened: boolean[];
}

/** Every table a piece of SQL names, in whatever case or quotes; subqueries and lists included. */
export const relationsIn = (text: string): readonly Relation[] => {
  const tokens = text.replaceAll(VALUES_AND_COMMENTS, (cut) => (cut.startsWith("'") ? ' 0 ' : ' ')).match(TOKENS) ?? [];
  const found: Relation[] = [];
  const place: Place = { lead: null, before: '', listing: false, opened: [] };
  const named = (name: string | null): void => {
    found.push({ name, written: isWritten(place.lead ?? '', place.before) });
    place.lead = null;
    place.listing = true;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const word = token.toLowerCase();
    const before = tokens[at - 1]?.toLowerCase() ?? '';
    if (token === '(') place.opened.push(place.lead !== null);
    else if (token === ')') place.listing = place.opened.pop() ?? false;
    else if (place.lead !== null && SKIPPED.includes(word)) continue;
    else if (SUBQUERY.includes(word)) [place.lead, place.listing] = [null, false];
    else if (leads(word, before)) [place.lead, place.before, place.listing] = [word, before, false];
    else if (place.lead !== null && (token === HOLE || token === '??')) named(null);
    else if (place.lead !== null && isName(token)) {
      while (tokens[at + 1] === '.') at += 2;
      named(nameOf(tokens[at] ?? ''));
    } else if (token === ',' && place.listing) [place.lead, place.before] = ['from', ''];
    else {
      place.lead = null;
      place.listing &&= isName(token) && !ENDS.includes(word);
    }
  }
  if (place.lead !== null && tokens.at(-1)?.toLowerCase() === place.lead) named(null);
  return found;
};
