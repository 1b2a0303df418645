import * as v from 'valibot';
import { about, content, day, idOf, oneOf, text } from '../inputs.js';
import { isTermRule, LOCAL_RULES, type LocalRuleKey } from './codes.js';

/** No term of a centre is longer, in calendar days. */
export const LONGEST_TERM = 366;

interface Counted {
  readonly key: LocalRuleKey;
  readonly days: number | null;
}

const countsWhenTerm = ({ key, days }: Counted): boolean => isTermRule(key) === (days !== null);

/** A rule that the centre sets for itself: what the act leaves to it, from a day on. */
export const SetLocalRuleSchema = v.pipe(
  content('Sets a rule of the centre from a day on; what counts by an earlier version keeps its day (zasada ośrodka).', {
    key: about(oneOf('LocalRuleKey', LOCAL_RULES, 'Wybierz zasadę.'), 'What it regulates (zasada).'),
    days: about(
      v.nullish(
        v.pipe(
          v.number('Podaj liczbę dni.'),
          v.integer('Podaj pełne dni.'),
          v.minValue(1, 'Podaj co najmniej jeden dzień.'),
          v.maxValue(LONGEST_TERM, 'Podaj najwyżej rok.'),
        ),
        null,
      ),
      'Length of the term in calendar days, when the rule is one (ile dni).',
    ),
    source: about(
      text(300, 'Wpisz, gdzie ośrodek zapisał tę zasadę, na przykład numer i datę zarządzenia.'),
      'Where the centre wrote it down (podstawa).',
    ),
    validFrom: day('First day in force; today or later (obowiązuje od).'),
    reason: about(text(500, 'Napisz, dlaczego ośrodek zmienia zasadę.'), 'Why (powód).'),
  }),
  v.forward(
    v.partialCheck([['key'], ['days']], (rule) => countsWhenTerm(rule), 'Podaj, ile dni ma ten termin.'),
    ['days'],
  ),
);
/** A parsed rule. */
export type SetLocalRule = v.InferOutput<typeof SetLocalRuleSchema>;

/** The end of a rule of the centre. */
export const EndLocalRuleSchema = content('Ends a rule of the centre; the terms that count by it stop the day after.', {
  localRuleId: idOf('LocalRule', 'The version that ends.'),
  lastOn: day('Last day in force; yesterday ends it at once (ostatni dzień).'),
  reason: about(text(500, 'Napisz, dlaczego ośrodek kończy zasadę.'), 'Why (powód).'),
});
/** A parsed end of a rule. */
export type EndLocalRule = v.InferOutput<typeof EndLocalRuleSchema>;
