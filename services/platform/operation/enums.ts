import { registerEnumType } from 'type-graphql';

/** Enums by their name in the contract, for the positions of inputs, which know a list by that name. */
const published = new Map<string, Readonly<Record<string, string>>>();

/** The enum of a position that chooses from these codes; refuses a name nobody published and a code the enum does not hold. */
export const publishedEnum = (name: string | undefined, codes: readonly string[]): Readonly<Record<string, string>> => {
  const values = published.get(name ?? '');
  if (!values) throw new Error(`There is no enum ${name}: publish it with publishEnum`);
  const strange = codes.filter((code) => !(code in values));
  if (strange.length > 0) throw new Error(`The enum ${name} does not hold ${strange.join(', ')}`);
  return values;
};

/** Publishes a closed list as a GraphQL enum; every value is described by its Polish label. */
export const publishEnum = <Code extends string>(
  name: string,
  about: string,
  words: Readonly<Record<Code, string>>,
): Record<Code, Code> => {
  const codes = Object.keys(words) as Code[];
  const values = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(values, {
    name,
    description: about,
    valuesConfig: Object.fromEntries(codes.map((code) => [code, { description: words[code] }])) as never,
  });
  published.set(name, values);
  return values;
};
