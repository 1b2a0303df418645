import { GraphQLError } from 'graphql';
import type { DoubtCode } from '@asysta/schema/doubts';
import { type RefusalCode, refusalInWords } from '@asysta/schema/refusals';

/** One problem of one input field, in plain Polish. */
export interface FieldProblem {
  readonly field: string;
  readonly userMessage: string;
}

/** Something entered that is possible but unlikely: a question to whoever entered it, beside the field it is about. */
export interface Doubt extends FieldProblem {
  readonly code: DoubtCode;
}

/** What a refusal says beside its code. */
export interface Details {
  /** Path in the input, e.g. `input.members.0.birthDate`. */
  readonly field?: string;
  /** Values a client may act on: a limit, the present state. Nothing the caller may not see, and a name only of somebody whose file they may open. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  readonly fields?: readonly FieldProblem[];
  /** What is to be confirmed, with CONFIRMATION_NEEDED. */
  readonly doubts?: readonly Doubt[];
}

/** A catalogued no. Anything thrown that is not a Refusal is a fault and reaches the caller as INTERNAL only. */
export class Refusal extends GraphQLError {
  constructor(
    readonly code: RefusalCode,
    details: Details = {},
  ) {
    super(code, { extensions: { code, userMessage: refusalInWords(code, details.facts), ...details } });
    this.name = 'Refusal';
  }
}

/** Stops the operation with a code of the catalogue; the transaction rolls back and the refusal is audited. */
export const refuse = (code: RefusalCode, details: Details = {}): never => {
  throw new Refusal(code, details);
};

/** Answer of a pure rule: allowed, or refused with a code. Rules never throw. */
export type Verdict =
  { readonly allowed: true } | { readonly allowed: false; readonly code: RefusalCode; readonly details: Details };

/** The verdict that lets something happen. */
export const allowed: Verdict = { allowed: true };

/** The verdict that does not, with the code the caller will read. */
export const refused = (code: RefusalCode, details: Details = {}): Verdict => ({ allowed: false, code, details });

/** Turns the verdict of a rule into a refusal. */
export const ensure = (verdict: Verdict): void => {
  if (!verdict.allowed) refuse(verdict.code, verdict.details);
};

/** Returns the row or refuses: somebody else's row and no row are the same NOT_FOUND. */
export const found = <T>(row: T | null | undefined): T => row ?? refuse('NOT_FOUND');
