import { createHash } from 'node:crypto';
import type { EntityName } from '@mikro-orm/core';
import type { Bind } from '../permission/condition.js';
import type { Operation } from './operation.js';

/** What the database is asked about one row and answers as JSON; days and ids it asks with are bound. */
export interface Question<Answer> {
  readonly sql: (row: string, bind: Bind) => string;
  /** Only for the compiler. */
  readonly value?: Answer;
}

/** Names a question and the JSON it is answered with. */
export const question = <Answer>(sql: Question<Answer>['sql']): Question<Answer> => ({ sql });

type Questions = Readonly<Record<string, Question<unknown>>>;

/** The answer to each question; to all of them null where the row is not to be found. */
export type Facts<Asked extends Questions> = {
  readonly [Name in keyof Asked]: Asked[Name] extends Question<infer Answer> ? Answer : never;
};

const arrayOf = (values: readonly string[]): string => `{${values.join(',')}}`;

/**
 * Asks several questions about one row in one prepared statement: what the rules of a verb want to know and nothing is changed of. It
 * reads rows and opens none; asked beside the lock on a row, it is answered behind it.
 */
export const factsAbout = async <Row extends object, const Asked extends Questions>(
  op: Operation,
  entity: EntityName<Row>,
  id: string,
  asked: Asked,
): Promise<Facts<Asked>> => {
  const { tableName } = op.em.getMetadata().get(entity);
  const values: string[] = [id];
  const bind: Bind = (value) => `$${values.push(typeof value === 'string' ? value : arrayOf(value))}`;
  const columns = Object.values(asked).map(({ sql }) => `(${sql('about', bind)})`);
  const text = ['select json_build_array(', columns.join(', '), ') as told from ', tableName, ' about where about.id = $1'].join(
    '',
  );
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const [row] = await op.ask({ name, text, values });
  const told = (row?.['told'] ?? []) as readonly unknown[];
  return Object.fromEntries(Object.keys(asked).map((key, at) => [key, told[at] ?? null])) as Facts<Asked>;
};
