import * as v from 'valibot';

/** A UUID in lower case; ids are uuidv7 made by the server, sample data has fixed ones, so no version is asked. */
export type Uuid = string & { readonly __brand: 'Uuid' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Parses any UUID at the rim, in either case. */
export const UuidSchema = v.pipe(
  v.string('Brakuje identyfikatora. Odśwież stronę i spróbuj ponownie.'),
  v.regex(UUID, 'To nie jest identyfikator. Odśwież stronę i spróbuj ponownie.'),
  v.transform((text) => text.toLowerCase() as Uuid),
  v.metadata({ scalar: 'ID' }),
);

/** Tells whether a text is a UUID, in either case. */
export const isUuid = (text: string): boolean => UUID.test(text);
