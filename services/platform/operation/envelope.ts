import * as v from 'valibot';
import { about } from '@asysta/schema/inputs';
import { UuidSchema } from '@asysta/schema/values/ids';
import { refuse } from '../refusal/refusal.js';

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

/** The rules of a content: those of schema/inputs, whose entries the contract is made from. */
export type ContentSchema<Content = unknown> = v.GenericSchema<unknown, Content> & { readonly entries: v.ObjectEntries };

/** What the verb of a change receives: its content and the version the person saw. */
export type Change<Content> = Content & { readonly expectedVersion: number };

/** The envelope of a mutation by what it does: every one has its key, a change also the version. */
const envelopeOf = (changes: boolean) => (changes ? change : request);

/** All entries of an input, envelope first. A content that has one of the envelope's would take its place, and is refused. */
export const entriesOf = (content: ContentSchema, changes: boolean): v.ObjectEntries => {
  const ours = Object.keys(change.entries).filter((name) => name in content.entries);
  if (ours.length > 0) throw new Error(`${ours.join(', ')} belongs to the envelope: declare it with changes, not in the schema`);
  return { ...envelopeOf(changes).entries, ...content.entries };
};

/** Content and envelope of one request, in the order in which its fingerprint is taken. */
export type Body = { readonly idempotencyKey: string };

/**
 * Parses envelope and content, each by its own rules, out of the same flat input. What either refuses is answered together, as
 * one BAD_USER_INPUT.
 */
export const bodyOf = (content: ContentSchema, changes: boolean, raw: unknown): Body => {
  const envelope = v.safeParse(envelopeOf(changes), raw, { abortPipeEarly: true });
  const parsed = v.safeParse(content, raw, { abortPipeEarly: true });
  if (envelope.success && parsed.success) return { ...envelope.output, ...(parsed.output as object) };
  const fields = [...(envelope.issues ?? []), ...(parsed.issues ?? [])].map((issue) => ({
    field: ['input', v.getDotPath(issue)].filter(Boolean).join('.'),
    userMessage: issue.message,
  }));
  return refuse('BAD_USER_INPUT', { field: fields[0]?.field ?? 'input', fields });
};
