import type { Client } from 'pg';
import { CASES } from './cases.ts';
import { FAMILIES } from './families.ts';
import { OFFICE } from './office.ts';
import { constantsOf, type Shape } from './shape.ts';
import { SHARING } from './sharing.ts';
import { WORK } from './work.ts';

const PARTS = { office: OFFICE, families: FAMILIES, cases: CASES, work: WORK, sharing: SHARING };

/** Puts the numbers of the shape where the text names them; a name nobody knows stays and PostgreSQL refuses it. */
const filled = (text: string, shape: Shape): string => {
  const constants = constantsOf(shape);
  return text.replace(/(?<!:):([a-zA-Z]+)/g, (whole, name: string) => String(constants[name] ?? whole));
};

/**
 * Fills a migrated, empty database on the server itself: no row crosses the wire, every key and check holds. It takes the login
 * that row security does not bind, because it writes for all parties at once; nothing that is measured ever uses that login.
 */
export const build = async (superuser: Client, shape: Shape, note: (line: string) => void = () => undefined): Promise<void> => {
  await superuser.query('begin');
  for (const [name, text] of Object.entries(PARTS)) {
    const before = Date.now();
    await superuser.query(filled(text, shape));
    note(`  ${name} ${((Date.now() - before) / 1000).toFixed(1)} s`);
  }
  await superuser.query('commit');
};
