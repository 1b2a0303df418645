import { type GraphQLSchema, Kind, parse } from 'graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { StaffDirectory } from '@asysta/services/modules/staff/index';
import { type Clock, clockOf } from '@asysta/services/platform/clock';
import { carryOutAsk } from '@asysta/services/platform/operation/executor';
import { Operation, type Surroundings } from '@asysta/services/platform/operation/index';
import type { Member, Party } from '@asysta/services/platform/tenancy/principal';
import type { Repeatable } from './repeatable.js';

/** The clock of sample data stands at ten o'clock of the day being told. */
const morningOf = (day: LocalDate): Clock => clockOf(() => new Date(`${day}T10:00:00Z`));

/** What every office shares: the schema people use and the house behind it. */
export interface Stage {
  readonly schema: GraphQLSchema;
  readonly surroundings: Surroundings;
  /** What families are drawn from. */
  readonly chance: Repeatable;
  /** What identifiers and request keys are drawn from: another deed makes no other family. */
  readonly marks: Repeatable;
}

/** Sample data is written as people write it: through the contract, behind the doors, with their rights of that day. */
export class Office {
  readonly #members = new Map<string, Promise<Member | null>>();

  constructor(
    private readonly stage: Stage,
    readonly party: Party,
  ) {}

  /** Sends one mutation on a day as one person and answers the selected fields; a refusal stops the seeding. */
  async act<Row>(
    subject: string,
    day: LocalDate,
    field: string,
    inputType: string,
    input: object,
    selection = 'id',
  ): Promise<Row> {
    const document = `mutation($input: ${inputType}!) { ${field}(input: $input) { ${selection} } }`;
    const data = await this.ask<Record<string, Row>>(subject, day, document, {
      input: { idempotencyKey: this.stage.marks.key(), ...input },
    });
    return data[field] as Row;
  }

  /** Sends any document on a day as one person. */
  async ask<Data>(subject: string, day: LocalDate, source: string, variables: object = {}): Promise<Data> {
    const { schema, surroundings, marks } = this.stage;
    const clock = morningOf(day);
    const member = await this.#memberOn(subject, clock);
    if (!member) throw new Error(`Nobody with this subject works for ${this.party.alias} on ${day}`);
    const assurance = member.machine ? { level: 0, provedAt: null } : { level: 2, provedAt: clock.now() };
    const principal = { ...member, party: this.party, assurance, subject, sessionId: null, clientId: 'sample-data' };
    const newId = () => marks.id(clock.now());
    const op = new Operation({ ...surroundings, clock, newId }, principal, newId());
    const document = parse(source);
    const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (!definition) throw new Error('Not a query and no mutation');
    const { data, errors } = await carryOutAsk(schema, op, { document, definition, variables: { ...variables } });
    if (errors?.[0])
      throw new Error(
        `${this.party.alias} ${day}: ${source.slice(0, 120)}: ${errors.map(({ message, extensions }) => `${message} ${JSON.stringify(extensions)}`).join('; ')}`,
      );
    return data as Data;
  }

  #memberOn(subject: string, clock: Clock): Promise<Member | null> {
    const key = `${subject} ${clock.today()}`;
    const known = this.#members.get(key) ?? new StaffDirectory(this.stage.surroundings.doors, clock).find(this.party, subject);
    this.#members.set(key, known);
    return known;
  }
}
