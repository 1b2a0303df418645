/** A function whose result stands in the answer where the statement could not write it: a rule of ours, or a signature. */
export type Splice<Teller> = (inputs: readonly unknown[], teller: Teller) => unknown;

/** A result that is JSON text already, and may hold seams of its own. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Where a seam ends: what it was told may hold whole seams itself. */
const closing = (text: string, seam: string, from: number): number => {
  let depth = 0;
  for (let at = text.indexOf(seam, from); at >= 0; at = text.indexOf(seam, at + seam.length)) {
    if (text[at + seam.length] === '<') depth += 1;
    else if (depth === 0) return at;
    else depth -= 1;
  }
  throw new Error('The statement left a seam open');
};

/**
 * Puts results where the statement left seams: `<seam><number:[inputs]<seam>>`. The seam is made anew for each request and bound
 * as a parameter, so no text that anybody typed can hold it.
 */
export const splice = <Teller>(text: string, seam: string, splices: readonly Splice<Teller>[], teller: Teller): string => {
  // Put together piece by piece: a text that is as long as a list is copied where it is written out, and not before.
  let whole = '';
  const opening = `${seam}<`;
  let from = 0;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, from)) {
    const end = closing(text, seam, at + opening.length);
    const inside = text.slice(at + opening.length, end);
    const colon = inside.indexOf(':');
    const made = splices[Number(inside.slice(0, colon))];
    if (!made) throw new Error('The statement names a function that its document has not');
    const result = made(JSON.parse(inside.slice(colon + 1)) as unknown[], teller);
    whole += text.slice(from, at);
    whole += result instanceof JsonText ? splice(result.text, seam, splices, teller) : JSON.stringify(result ?? null);
    from = end + opening.length;
  }
  return whole + text.slice(from);
};
