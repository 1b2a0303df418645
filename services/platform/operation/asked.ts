import * as v from 'valibot';
import type { Marks } from '@asysta/schema/inputs';

type Step = v.GenericSchema & {
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly entries?: v.ObjectEntries;
};

const isLater = (schema: v.GenericSchema): boolean => (v.getMetadata(schema) as Marks).later === true;

const saysNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const asked = (schema: v.GenericSchema | undefined, value: unknown): unknown => {
  const { wrapped, item, entries } = (schema ?? {}) as Partial<Step>;
  if (value === null || typeof value !== 'object') return value;
  if (wrapped) return asked(wrapped, value);
  if (Array.isArray(value)) return value.map((one) => asked(item, one));
  const positions = Object.entries(value).map(([name, said]) => [name, said, entries?.[name] as Step | undefined] as const);
  return Object.fromEntries(
    positions
      .filter(([, said, schemaOf]) => !(schemaOf && isLater(schemaOf) && saysNothing(said)))
      .map(([name, said, schemaOf]) => [name, asked(schemaOf, said)]),
  );
};

/**
 * What a request asks for, as its fingerprint knows it: without what the input has got since and this request leaves out. A request
 * that was sent before an upgrade and comes again after it is the same one.
 */
export const askedOf = <Body extends object>(content: v.GenericSchema, body: Body): Body => asked(content, body) as Body;
