/** A function whose result stands in the answer where the statement could not write it: a rule of ours, or a signature. */
export type Splice<Teller> = (inputs: readonly unknown[], teller: Teller) => unknown;

/**
 * Puts results where the statement left seams: `<seam>number:[inputs]<seam>`. The seam is made anew for each request and bound
 * as a parameter, so no text that anybody typed can hold it.
 */
export const splice = <Teller>(text: string, seam: string, splices: readonly Splice<Teller>[], teller: Teller): string => {
  if (splices.length === 0) return text;
  return text
    .split(seam)
    .map((piece, position) => {
      if (position % 2 === 0) return piece;
      const colon = piece.indexOf(':');
      const made = splices[Number(piece.slice(0, colon))];
      if (!made) throw new Error('The statement names a function that its document has not');
      return JSON.stringify(made(JSON.parse(piece.slice(colon + 1)) as unknown[], teller) ?? null);
    })
    .join('');
};
