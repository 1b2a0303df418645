import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { optionalText, text } from './inputs.js';

const NOTHING_TO_SEE = [
  ['nothing', ''],
  ['spaces', ' \u00a0\u3000\t\n'],
  ['a space of no width', '\u200b'],
  ['a mark of byte order', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['joiners and marks of direction', '\u200d\u2060\u202e'],
  ['a filler that counts as a letter', '\u3164'],
  ['a braille cell without dots', '\u2800'],
  ['an accent on nothing', ' \u0301'],
  ['several of them', '\u200b \u00ad\ufeff'],
] as const;

test.each(NOTHING_TO_SEE)('a required text of %s is missing, an optional one is none', (_, value) => {
  const { success, issues } = safeParse(text(20), value);
  expect(success).toBe(false);
  expect(issues?.[0]?.message).toBe('Uzupełnij to pole.');
  expect(safeParse(optionalText(20), value)).toMatchObject({ success: true, output: null });
});

test.each(['Ż', '7', '–', '„”', '€', '👩‍👧', 'Łąka\u00ad'])('“%s” is a text', (value) => {
  expect(safeParse(text(20), value)).toMatchObject({ success: true, output: value });
  expect(safeParse(optionalText(20), value)).toMatchObject({ success: true, output: value });
});

test('the same word typed on two keyboards is one, also where it is counted', () => {
  const apart = 'Żółć'.normalize('NFD');
  expect(apart.length).toBeGreaterThan(4);
  expect(safeParse(text(4), apart)).toMatchObject({ success: true, output: 'Żółć' });
  expect(safeParse(optionalText(4), apart)).toMatchObject({ success: true, output: 'Żółć' });
});
