/** A function whose result stands in the answer where the statement could not write it: a rule of ours, or a signature. */
export type Splice<Teller> = (inputs: readonly unknown[], teller: Teller) => unknown;

/** The end of what a seam encloses; a seam further in is a string in a string, its quotes escaped. */
const closing = (text: string, seam: string, from: number): number => {
  const end = text.indexOf(`${seam}"`, from);
  if (end < 0) throw new Error('The statement left a seam open');
  return end;
};

/**
 * Puts results where the statement left seams: `"<seam>number:[inputs]<seam>"`. The seam is made anew for each request and bound
 * as a parameter, so no text that anybody typed can hold it. What a function is told may hold seams itself, e.g. the rows of a list
 * to be put in order: they are filled where its result holds them.
 */
export const splice = <Teller>(text: string, seam: string, splices: readonly Splice<Teller>[], teller: Teller): string => {
  const pieces: string[] = [];
  const opening = `"${seam}`;
  const first = text.indexOf(opening);
  if (first < 0) return text;
  let from = 0;
  for (let at = first; at >= 0; at = text.indexOf(opening, from)) {
    const end = closing(text, seam, at + opening.length);
    const inside = JSON.parse(`"${text.slice(at + opening.length, end)}"`) as string;
    const colon = inside.indexOf(':');
    const made = splices[Number(inside.slice(0, colon))];
    if (!made) throw new Error('The statement names a function that its document has not');
    const result = JSON.stringify(made(JSON.parse(inside.slice(colon + 1)) as unknown[], teller) ?? null);
    pieces.push(text.slice(from, at), splice(result, seam, splices, teller));
    from = end + seam.length + 1;
  }
  return [...pieces, text.slice(from)].join('');
};
