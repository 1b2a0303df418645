import * as v from 'valibot';
import { LocalDateSchema } from './values/local-date.js';
import { hourTyped } from './values/hours.js';
import { UuidSchema } from './values/ids.js';

/** What a schema says of its place in the contract beside its rules and its description; the input types are made from both. */
export interface Marks {
  /** Type whose id the position carries. */
  readonly idOf?: string;
  /** GraphQL enum that a picklist chooses from. */
  readonly enum?: string;
  /** GraphQL scalar that a value travels as; without one it follows from the rules. */
  readonly scalar?: string;
  /** Permission a sensitive position needs beside the one of its root. */
  readonly may?: string;
  /** GraphQL input type of an object inside another one. */
  readonly input?: { readonly name: string; readonly about: string };
  /** Whether the input got the position after requests of it had been kept. */
  readonly later?: boolean;
}

/** Describes a position in English with the Polish term: the contract shows it. */
export const about = <const Schema extends v.GenericSchema>(schema: Schema, english: string) =>
  v.pipe(schema, v.description(english));

const marked = <const Schema extends v.GenericSchema>(schema: Schema, marks: Marks) =>
  v.pipe(schema, v.metadata(marks as Record<string, unknown>));

/**
 * What a mutation is told, apart from its envelope: the key of the request, and the version of a row that is changed, are the
 * declared mutation's. `english` describes the input in the contract.
 */
export const content = <const Entries extends v.ObjectEntries>(english: string, entries: Entries) =>
  about(v.object(entries), english);

/** An object inside other inputs, with the name of its input type. */
export const part = <const Entries extends v.ObjectEntries>(name: string, english: string, entries: Entries) =>
  marked(v.object(entries), { input: { name, about: english } });

/** A position that only somebody with a permission of its own may fill. */
export const needs = <const Schema extends v.GenericSchema>(may: string, schema: Schema) => marked(schema, { may });

/**
 * An optional position that an input has got since requests of it were kept: left out, it is no part of their fingerprint, so that one
 * that comes again after an upgrade is the same request.
 */
export const later = <const Schema extends v.GenericSchema>(schema: Schema) => marked(schema, { later: true });

/** The id of a row of one type; the guards ask of which, so there is no id without it. */
export const idOf = (noun: string, english: string) => about(marked(UuidSchema, { idOf: noun }), english);

/** The id of a row that the person chooses, with what is said when nothing is chosen. */
export const chosenId = (noun: string, missing: string, english: string) =>
  about(marked(v.pipe(v.string(missing), UuidSchema), { idOf: noun }), english);

/** The id of a row of one type, or nothing. */
export const optionalId = (noun: string, english: string) => v.nullish(idOf(noun, english), null);

/** A calendar day. */
export const day = (english: string) => about(LocalDateSchema, english);

/** A calendar day, or nothing. */
export const optionalDay = (english: string) => v.nullish(day(english), null);

const listedDays = (limit: number, english: string) =>
  v.pipe(
    v.array(day(english)),
    v.maxLength(limit, `Podaj najwyżej ${limit} dat.`),
    v.transform((days) => [...new Set(days)].toSorted()),
  );

/** Calendar days in their order, each once; none when left out. */
export const someDays = (limit: number, english: string) => v.optional(listedDays(limit, english), []);

/** Calendar days that a change may leave out, and then they stay as they are recorded; an empty list is none. */
export const daysOrAsTheyAre = (limit: number, english: string) => v.nullish(listedDays(limit, english));

const hour = v.pipe(
  v.string(),
  v.transform(hourTyped),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Podaj godzinę, na przykład 14:30.'),
);

/** The hour at which something began, HH:MM, or nothing; typed 9.30 or 930 it is kept as 09:30. */
export const optionalHour = (english: string) => about(v.nullish(hour, null), english);

const DAY_MINUTES = 1440;

/** How long something took, in whole minutes up to a day, with what is said of none and of too many. */
export const minutes = (missing: string, tooLong: string) =>
  v.pipe(v.number(missing), v.integer('Podaj pełne minuty.'), v.minValue(1, missing), v.maxValue(DAY_MINUTES, tooLong));

/** Spaces, joiners, fillers and marks with nothing to stand on: what is made of them alone shows nothing. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Z}\p{M}\u2800]/gu;

const showsSomething = (value: string): boolean => value.replaceAll(UNSEEN, '') !== '';

/** The same word typed on two keyboards is one: letters and their marks are joined before anything is compared or kept. */
const typed = v.normalize('NFC');

/** Required text, trimmed, with something in it that can be seen. `limit` in characters. */
export const text = (limit: number, missing = 'Uzupełnij to pole.') =>
  v.pipe(
    v.string(missing),
    typed,
    v.trim(),
    v.check(showsSomething, missing),
    v.maxLength(limit, `Skróć tekst: najwyżej ${limit} znaków.`),
  );

const textOrNothing = (limit: number) =>
  v.pipe(
    v.string(),
    typed,
    v.trim(),
    v.maxLength(limit, `Skróć tekst: najwyżej ${limit} znaków.`),
    v.transform((value) => (showsSomething(value) ? value : null)),
  );

/** Optional text: one that shows nothing is null. */
export const optionalText = (limit: number) => v.nullish(textOrNothing(limit), null);

/** Text that a change may leave out, and then it stays as it is recorded; one that shows nothing is null. */
export const textOrAsItIs = (limit: number) => v.nullish(textOrNothing(limit));

/** The id of a row of one type that a change may leave out, and then it stays as it is recorded; null is nobody. */
export const idOrAsItIs = (noun: string, english: string) => v.nullish(idOf(noun, english));

/** One code of a closed list, chosen by the person; `name` is the list's GraphQL enum. */
export const oneOf = <const Codes extends readonly string[]>(
  name: string,
  codes: Codes,
  missing = 'Wybierz jedną z odpowiedzi.',
) => marked(v.picklist(codes, missing), { enum: name });

/** One code of a closed list, or nothing. */
export const optionalOneOf = <const Codes extends readonly string[]>(name: string, codes: Codes, wrong: string) =>
  v.nullish(oneOf(name, codes, wrong), null);

/** Codes of a closed list; `name` is the list's GraphQL enum. */
export const listOf = <const Codes extends readonly string[]>(name: string, codes: Codes) =>
  v.array(marked(v.picklist(codes), { enum: name }));

/** At least one code of a closed list. */
export const someOf = <const Codes extends readonly string[]>(
  name: string,
  codes: Codes,
  missing = 'Zaznacz co najmniej jedną odpowiedź.',
) => v.pipe(listOf(name, codes), v.minLength(1, missing));
