import * as v from 'valibot';
import { type DoubtCode, DOUBT_CODES, DOUBT_WORDS } from '@asysta/schema/doubts';
import { about, listOf } from '@asysta/schema/inputs';
import { UuidSchema } from '@asysta/schema/values/ids';
import { refuse } from '../refusal/refusal.js';
import { publishEnum } from './enums.js';

/** What a new thing carries beside its content. */
const request = v.object({
  idempotencyKey: about(
    v.pipe(UuidSchema, v.metadata({ scalar: 'UUID' })),
    'Key made by the client; the same key with the same body has its effect once.',
  ),
});

/** What a change of a row carries beside its content. */
const change = v.object({
  ...request.entries,
  expectedVersion: about(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'Version the person saw; an older one is refused with CONFLICT.',
  ),
});

publishEnum('DoubtCode', 'Something possible but unlikely that the person is asked about (pytanie kontrolne).', DOUBT_WORDS);

/** What a mutation that asks about unlikely things carries beside all that. */
const answers = v.object({
  confirmed: v.nullish(
    about(listOf('DoubtCode', DOUBT_CODES), 'Questions of CONFIRMATION_NEEDED that the person has confirmed; none at first.'),
    [],
  ),
});

/** What decides of an envelope: whether a row that was seen is changed, and whether unlikely things are asked about. */
export interface Kind {
  readonly changes?: boolean;
  readonly asks?: boolean;
}

/** The rules of a content: those of schema/inputs, whose entries the contract is made from. */
export type ContentSchema<Content = unknown> = v.GenericSchema<unknown, Content> & { readonly entries: v.ObjectEntries };

/** What the verb of a change receives: its content and the version the person saw. */
export type Change<Content> = Content & { readonly expectedVersion: number };

/** The envelope of a mutation by what it does: every one has its key, a change also the version. */
const envelopeOf = ({ changes = false, asks = false }: Kind) =>
  v.object({ ...(changes ? change : request).entries, ...(asks ? answers.entries : {}) }) as v.GenericSchema<unknown, Sent> & {
    readonly entries: v.ObjectEntries;
  };

/** All entries of an input, envelope first. A content that has one of the envelope's would take its place, and is refused. */
export const entriesOf = (content: ContentSchema, kind: Kind): v.ObjectEntries => {
  const ours = Object.keys({ ...change.entries, ...answers.entries }).filter((name) => name in content.entries);
  if (ours.length > 0)
    throw new Error(`${ours.join(', ')} belongs to the envelope: declare it with changes or asks, not in the schema`);
  return { ...envelopeOf(kind).entries, ...content.entries };
};

/** Content and envelope of one request, in the order in which its fingerprint is taken. */
export type Body = { readonly idempotencyKey: string };

/** The body, and what the person has confirmed of it: no part of what is asked, so that with and without it is one request. */
export type Sent = Body & { readonly confirmed?: readonly DoubtCode[] };

/**
 * Parses envelope and content, each by its own rules, out of the same flat input. What either refuses is answered together, as
 * one BAD_USER_INPUT.
 */
export const bodyOf = (content: ContentSchema, kind: Kind, raw: unknown): Sent => {
  const envelope = v.safeParse(envelopeOf(kind), raw, { abortPipeEarly: true });
  const parsed = v.safeParse(content, raw, { abortPipeEarly: true });
  if (envelope.success && parsed.success) return { ...envelope.output, ...(parsed.output as object) };
  const fields = [...(envelope.issues ?? []), ...(parsed.issues ?? [])].map((issue) => ({
    field: ['input', v.getDotPath(issue)].filter(Boolean).join('.'),
    userMessage: issue.message,
  }));
  return refuse('BAD_USER_INPUT', { field: fields[0]?.field ?? 'input', fields });
};
