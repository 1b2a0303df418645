import { registerEnumType } from 'type-graphql';

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
  return values;
};
