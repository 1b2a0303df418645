import { common, components } from './texts.js';

/** Copy of one namespace: sentences, also in groups; a sentence about a number has its forms as `_one`, `_few`, `_many`, `_other`. */
export interface Copy {
  readonly [name: string]: string | Copy;
}

type PluralForm = 'one' | 'few' | 'many' | 'other';
type Named<Name extends string> = Name extends `${infer Stem}_${PluralForm}` ? Stem : Name;

type PathOf<Group> = {
  [Name in keyof Group & string]: Group[Name] extends string ? Named<Name> : `${Name}.${PathOf<Group[Name]>}`;
}[keyof Group & string];

/** Every sentence of some copy, as `namespace:group.name`. */
export type KeyOf<Texts> = { [Space in keyof Texts & string]: `${Space}:${PathOf<Texts[Space]>}` }[keyof Texts & string];

/** What is put into a sentence in place of `{{name}}`; `count` also chooses its form. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a sentence of some copy; a key that is not in it does not compile. */
export type Speak<Texts> = (key: KeyOf<Texts>, values?: Values) => string;

const plural = new Intl.PluralRules('pl-PL');
const spaces = new Map<string, Copy>();

/** Adds copy by namespace, to what the namespace has already; before it is said for the first time. */
export const addCopy = (texts: Readonly<Record<string, Copy>>): void => {
  for (const [space, copy] of Object.entries(texts)) spaces.set(space, { ...spaces.get(space), ...copy });
};

const find = (copy: Copy | undefined, path: readonly string[]): string | undefined => {
  const [name = '', ...rest] = path;
  const found = copy?.[name];
  return typeof found === 'object' ? find(found, rest) : found;
};

/** Looks a sentence up whatever copy it belongs to; what is not there is said by its key, which a test of the screens notices. */
export const speak = (key: string, values: Values = {}): string => {
  const [space = '', path = ''] = key.split(':');
  const sentence = (name: string) => find(spaces.get(space), name.split('.'));
  const { count } = values;
  const form = typeof count === 'number' ? sentence(`${path}_${plural.select(count)}`) : undefined;
  const words = form ?? sentence(path) ?? key;
  return words.replaceAll(/\{\{(\w+)\}\}/g, (_hole, name: string) => String(values[name] ?? ''));
};

const kitTexts = { common, components } as const;

addCopy(kitTexts);

/** Says what the kit says by itself. */
export const t: Speak<typeof kitTexts> = (key, values) => speak(key, values);
