import { UNNAMED } from '@asysta/schema/families/codes';

/**
 * How a family is called in the database's words: by its surname, or, while nobody knows that, as unknown with the street by which one
 * finds it. The street of a restricted file stays behind the file, so it is left out in every list.
 */
export const calledBy = (family: string): string =>
  `case when ${family}.surname = '${UNNAMED.family}' and not ${family}.restricted then concat_ws(', ', ${family}.surname, ${family}.street) else ${family}.surname end`;
