import * as v from 'valibot';

/** A UUID in lower case; ids are uuidv7 made by the server, sample data has fixed ones, so no version is asked. */
export type Uuid = string & { readonly __brand: 'Uuid' };

/** Identity of one row of a noun: an `Id<'Family'>` is no `Id<'Visit'>`, though both are UUIDs. */
export type Id<Noun extends string> = Uuid & { readonly __noun: Noun };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Parses any UUID at the rim, in either case. */
export const UuidSchema = v.pipe(
  v.string('Brakuje identyfikatora. Odśwież stronę i spróbuj ponownie.'),
  v.regex(UUID, 'To nie jest identyfikator. Odśwież stronę i spróbuj ponownie.'),
  v.transform((text) => text.toLowerCase() as Uuid),
  v.metadata({ scalar: 'ID' }),
);

/** Parses an id of one noun: `idSchema<'Family'>()`. */
export const idSchema = <Noun extends string>() =>
  v.pipe(
    UuidSchema,
    v.transform((uuid) => uuid as Id<Noun>),
  );

/** Tells whether a text is a UUID, in either case. */
export const isUuid = (text: string): boolean => UUID.test(text);
