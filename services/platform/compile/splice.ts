/** A function whose result stands in the answer where the statement could not write it: a rule of ours, or a signature. */
export type Splice<Teller> = (inputs: readonly unknown[], teller: Teller) => unknown;

/**
 * Puts results where the statement left seams: `"<seam>number:[inputs]<seam>"`. The seam is made anew for each request and bound
 * as a parameter, so no text that anybody typed can hold it.
 */
export const splice = <Teller>(text: string, seam: string, splices: readonly Splice<Teller>[], teller: Teller): string => {
  if (splices.length === 0) return text;
  const pieces = text.split(seam);
  const last = pieces.length - 1;
  return pieces
    .map((piece, position) => {
      // The quotes around a seam belong to the string it stood in.
      if (position % 2 === 0) return piece.slice(position === 0 ? 0 : 1, position === last ? undefined : -1);
      const inside = JSON.parse(`"${piece}"`) as string;
      const colon = inside.indexOf(':');
      const made = splices[Number(inside.slice(0, colon))];
      if (!made) throw new Error('The statement names a function that its document has not');
      return JSON.stringify(made(JSON.parse(inside.slice(colon + 1)) as unknown[], teller) ?? null);
    })
    .join('');
};
