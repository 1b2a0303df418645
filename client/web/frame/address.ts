/*
 * What an address says beside its path, read without trust: what nobody knows is left out, so that an old link still opens.
 * Without the schemas of the forms, which would travel to everybody before the first screen.
 */

/** What a browser's address says beside its path. */
export type Said = Readonly<Record<string, unknown>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One of a closed list of words. */
export const oneWord = <Word extends string>(words: readonly Word[], said: unknown): Word | undefined =>
  words.find((word) => word === said);

/** A short text that is not empty, without what no keyboard types: a character of control is bad input to the API. */
export const shortText = (said: unknown, most: number): string | undefined => {
  const text = typeof said === 'string' ? said.replaceAll(/\p{Cc}/gu, '').trim() : '';
  return text !== '' && text.length <= most ? text : undefined;
};

/** The id of a record. */
export const someId = (said: unknown): string | undefined => (typeof said === 'string' && UUID.test(said) ? said : undefined);
