/** The forms a Polish noun takes after a whole number: after 1, after 2–4 (also 22–24 …), after the rest. */
export interface PluralForms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
}

const RULES = new Intl.PluralRules('pl');

/** The form of a noun that a whole number asks for: 1 rodzina, 2 rodziny, 5 rodzin. */
export const pluralWord = (count: number, forms: PluralForms): string => {
  const category = RULES.select(Math.abs(count));
  return category === 'one' || category === 'few' ? forms[category] : forms.many;
};

/** Years of age, counted. */
export const YEARS: PluralForms = { one: 'rok', few: 'lata', many: 'lat' };
/** Months of age, counted. */
export const MONTHS_OF_AGE: PluralForms = { one: 'miesiąc', few: 'miesiące', many: 'miesięcy' };

/** A number with its noun: “5 rodzin”. */
export const countInWords = (count: number, forms: PluralForms): string => `${count} ${pluralWord(count, forms)}`;
