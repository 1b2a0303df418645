/** The codes of a closed list, in the order in which its words are written. */
export const codesOf = <Code extends string>(words: Readonly<Record<Code, unknown>>): readonly Code[] =>
  Object.keys(words) as Code[];
