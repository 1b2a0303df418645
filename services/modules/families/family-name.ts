import { UNNAMED } from '@asysta/schema/families/codes';
import { hidesIn } from './hiding.js';

/**
 * How a family is called in the database's words: by its surname, or, while nobody knows that, as unknown with the street by which one
 * finds it. The street of a restricted file stays behind the file, and so does that of a family that hides at a secret address: a name
 * stands in lists, notices and histories, where it would tell where to look for them.
 */
export const calledBy = (family: string): string =>
  `case when ${family}.surname = '${UNNAMED.family}' and not ${family}.restricted and not ${hidesIn(family)} then concat_ws(', ', ${family}.surname, ${family}.street) else ${family}.surname end`;
