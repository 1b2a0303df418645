import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { RefusalCode } from '@asysta/schema/refusals';
import type { TestServer } from './server.js';

/** What a request came to: its data, and what was refused of it. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
  readonly body: string;
}

/** Somebody with a name and a party who asks the API over HTTP. */
export class Caller {
  constructor(
    readonly server: TestServer,
    readonly partyAlias: string,
    readonly subject: string,
    readonly staffMemberId: string,
    private readonly proof = '',
  ) {}

  /** The same person as the provider would vouch for them otherwise: at a level proved so many seconds ago. */
  withAssurance(level: number, ageSeconds = 0): Caller {
    return new Caller(this.server, this.partyAlias, this.subject, this.staffMemberId, `//${level}/${ageSeconds}`);
  }

  /** What the test's identity takes for a token. */
  get bearer(): string {
    return `${this.partyAlias}/${this.subject}${this.proof}`;
  }

  /** Sends a document and returns whatever came back. */
  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await fetch(this.server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    const body = await response.text();
    const { data = null, errors = [] } = JSON.parse(body) as Partial<Answer<Data>>;
    return { status: response.status, data, errors, body };
  }

  /** Sends a document that must succeed. */
  async get<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, variables);
    expect(answer.errors, `${this.subject}: ${answer.body.slice(0, 600)}`).toEqual([]);
    return answer.data as Data;
  }

  /** Sends one mutation field with an input (its key is added) and returns that field; it must succeed. */
  async do<Row>(field: string, inputType: string, input: Record<string, unknown>, selection = 'id version'): Promise<Row> {
    const data = await this.get<Record<string, Row>>(
      `mutation($input: ${inputType}!) { ${field}(input: $input) { ${selection} } }`,
      {
        input: { idempotencyKey: randomUUID(), ...input },
      },
    );
    return data[field] as Row;
  }

  /** Sends one mutation field that must be refused with a code. */
  async refused(
    code: RefusalCode,
    field: string,
    inputType: string,
    input: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const answer = await this.ask(`mutation($input: ${inputType}!) { ${field}(input: $input) { id } }`, {
      input: { idempotencyKey: randomUUID(), ...input },
    });
    expect(
      answer.errors.map(({ extensions }) => extensions['code']),
      answer.body.slice(0, 600),
    ).toEqual([code]);
    return answer.errors[0]?.extensions ?? {};
  }
}
