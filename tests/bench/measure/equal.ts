import { createHash } from 'node:crypto';
import type { Question, Read } from '../reads/reads.ts';
import type { Realm } from '../systems/realm.ts';
import { POSTGRAPHILE } from '../systems/postgraphile.ts';
import type { Running } from '../systems/system.ts';
import { askAll, prepared, type Reply } from './ask.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Cursors are opaque and each system's own: only whether there is one counts. */
const OPAQUE = 'endCursor';

const withoutFields = (value: Json, names: readonly string[]): Json => {
  if (Array.isArray(value)) return value.map((inner: Json) => withoutFields(inner, names));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !names.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutFields(inner as Json, names)]));
};

/** JSON with sorted keys: what two systems must have in common, to the byte. */
export const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${key === OPAQUE ? String(inner !== null) : canonical(inner)}`).join(',')}}`;
};

const endCursorOf = ({ body }: Reply): string => {
  const found = /"endCursor" ?: ?"([^"]+)"/.exec(body)?.[1];
  if (found === undefined) throw new Error('There is no second page');
  return found;
};

const after = (question: Question, cursor: string): Question => ({
  ...question,
  variables: { ...question.variables, page: { ...(question.variables['page'] as object), after: cursor } },
});

/** The questions of a read as one system is asked them. */
export const questionsFor = async (
  system: Omit<Running, 'pid' | 'listeningMs' | 'stop'>,
  realm: Realm,
  { questions, secondPage, peer }: Read,
): Promise<readonly Question[]> => {
  if (peer && system.name === POSTGRAPHILE) return questions.map(peer.ask);
  if (!secondPage) return questions;
  const pages = await Promise.all(questions.map(async (question) => askAll(system, [await prepared(realm, question)], 1)));
  return questions.map((question, index) => after(question, endCursorOf(pages[index]?.[0] as Reply)));
};

/** Answers of a system to every question of a read, as canonical text. */
export const answersOf = async (system: Running, realm: Realm, read: Read): Promise<readonly string[]> => {
  const requests = await Promise.all((await questionsFor(system, realm, read)).map((question) => prepared(realm, question)));
  const replies = await askAll(system, requests, 1);
  return replies.map(({ body }) => {
    const { data } = JSON.parse(body) as { readonly data: Json };
    const shown = read.peer && system.name === POSTGRAPHILE ? (read.peer.mapped(data as never) as Json) : data;
    return canonical(withoutFields(shown, read.peer?.without ?? []));
  });
};

const firstDifference = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `at ${at}:\n  ${one.slice(Math.max(0, at - 120), at + 120)}\n  ${other.slice(Math.max(0, at - 120), at + 120)}`;
};

/** Throws where two systems answer a read differently, and says where; answers a hash of what both said. */
export const ensureEqual = async (systems: readonly Running[], realm: Realm, read: Read): Promise<string> => {
  const [first, ...others] = await Promise.all(
    systems.map(async (system) => ({ system, answers: await answersOf(system, realm, read) })),
  );
  for (const { system, answers } of others) {
    answers.forEach((answer, index) => {
      const theirs = first?.answers[index] ?? '';
      if (answer !== theirs)
        throw new Error(`${read.name}: ${first?.system.name} and ${system.name} differ ${firstDifference(theirs, answer)}`);
    });
  }
  return createHash('sha256')
    .update((first?.answers ?? []).join('\n'))
    .digest('hex')
    .slice(0, 12);
};
