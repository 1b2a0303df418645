import { expect, test } from 'vitest';
import { idsOf, note, type Opened } from './subjects.js';

const told = (when: string | null): Opened => ({ kind: 'case', sql: 't0.id', many: false, when });

test('a file that several ways open is told once, wherever one of them opens it', () => {
  const opened: Opened[] = [];
  note(opened, told('t1.n > 0'));
  note(opened, told('t2.id is not null'));
  note(opened, { ...told(null), kind: 'family' });
  expect(opened.map(idsOf)).toEqual(['case when t1.n > 0 or t2.id is not null then t0.id end', 't0.id']);
});

test('a file that is opened in any case stays so, in whichever order the ways come', () => {
  for (const ways of [
    [null, 't1.n > 0'],
    ['t1.n > 0', null],
  ]) {
    const opened: Opened[] = [];
    for (const when of ways) note(opened, told(when));
    expect(opened).toEqual([told(null)]);
  }
});
