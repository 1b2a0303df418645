import Negotiator from 'negotiator';

/** The library takes an order of ours among what suits the client equally; its published types do not know that yet. */
interface Preferring {
  encoding(available: string[], options: { readonly preferred: readonly string[] }): string | undefined;
}

/** Which of some encodings the client takes, the first of ours when several suit it; null for the bytes as they are. */
export const encodingFor = <Encoding extends string>(
  header: string | string[] | undefined,
  ours: readonly Encoding[],
): Encoding | null => {
  if (header === undefined) return null;
  const client: Preferring = new Negotiator({ headers: { 'accept-encoding': String(header) } });
  const chosen = client.encoding([...ours, 'identity'], { preferred: ours });
  return ours.find((encoding) => encoding === chosen) ?? null;
};
