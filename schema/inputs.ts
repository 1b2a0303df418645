import * as v from 'valibot';
import { LocalDateSchema } from './values/local-date.js';
import { UuidSchema } from './values/ids.js';

/** Required text, trimmed. `limit` in characters. */
export const text = (limit: number, missing = 'Uzupełnij to pole.') =>
  v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), v.maxLength(limit, `Skróć tekst: najwyżej ${limit} znaków.`));

/** Optional text: an empty one is null. */
export const optionalText = (limit: number) =>
  v.nullish(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(limit, `Skróć tekst: najwyżej ${limit} znaków.`),
      v.transform((value) => value || null),
    ),
    null,
  );

export const optionalDay = v.nullish(LocalDateSchema, null);

export const optionalId = v.nullish(UuidSchema, null);

/** One code of a closed list, chosen by the person. */
export const oneOf = <const Codes extends readonly string[]>(codes: Codes, missing = 'Wybierz jedną z odpowiedzi.') =>
  v.picklist(codes, missing);

export const someOf = <const Codes extends readonly string[]>(codes: Codes, missing = 'Zaznacz co najmniej jedną odpowiedź.') =>
  v.pipe(v.array(v.picklist(codes)), v.minLength(1, missing));

/** Every mutation carries the key of its request. */
export const request = { idempotencyKey: UuidSchema };

/** A change of a row also carries the version the person saw. */
export const change = { ...request, expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(1)) };
