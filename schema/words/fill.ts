/** Names of the {placeholders} of a sentence, read from its type; a sentence known only as `string` may have any. */
export type FactNames<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Name}}${infer Rest}`
    ? Name | FactNames<Rest>
    : never;

/** What a sentence has to be told before it can be said. */
export type FactsFor<Text extends string> = Readonly<Record<FactNames<Text>, string | number>>;

/**
 * Puts facts into the {placeholders} of a sentence. The compiler asks for each of them; should one be missing in spite of that
 * (facts from the wire), an ellipsis stands there, because half a sentence helps a person more than a failure.
 */
export const fill = <Text extends string>(text: Text, facts: FactsFor<Text>): string => {
  const known = new Map<string, string | number>(Object.entries(facts));
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(known.get(name) ?? '…'));
};
