import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Cast, Told } from '../story.js';
import type { Year } from '../year.js';
import { changeCase } from './change.js';

const COURT = 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)';

/** Families under orders of a court, each at another point of its order. */
class Orders {
  constructor(
    private readonly year: Year,
    private readonly cast: Cast,
  ) {}

  async #family(startedDaysAgo: number, lastVisitDaysAgo: number, order: object): Promise<Told> {
    const { year, cast } = this;
    const story = year.story(cast);
    const start = year.daysAgo(startedDaysAgo);
    const ordered = await story.ordered(year.surname(), start, order);
    const told = await story.assigned(
      await story.interviewed(ordered, addDays(start, 5)),
      addDays(start, 6),
      await year.staffId(cast.assistant),
    );
    await story.firstVisit(told, addDays(start, 8), await year.staffId(cast.socialWorker));
    await story.visit(told, addDays(start, 20));
    await story.visit(told, year.daysAgo(lastVisitDaysAgo));
    return told;
  }

  #step(told: Told, day: LocalDate, by: readonly [string, string], input: object): Promise<void> {
    return changeCase(this.year.at.office, told, { who: this.cast.socialWorker, day, by }, input);
  }

  async #orderOf({ id }: Told): Promise<string | undefined> {
    const document = 'query($id: ID!) { supportCase(id: $id) { courtOrders { id } } }';
    const { supportCase } = await this.year.at.office.ask<{ supportCase: { courtOrders: readonly { id: string }[] } }>(
      this.cast.socialWorker,
      this.year.at.today,
      document,
      { id },
    );
    return supportCase.courtOrders[0]?.id;
  }

  /** An order that ends within a month: of the two reports the court wants, one has gone and one is owed. */
  async endingSoon(): Promise<void> {
    const { year, cast } = this;
    const told = await this.#family(70, 4, {
      validTo: year.daysAgo(-20),
      control: 'Sprawozdania asystenta i nadzór kuratora.',
      reportsDueOn: [year.daysAgo(10), year.daysAgo(-12)],
    });
    const day = year.daysAgo(11);
    const { supportCase } = await year.at.office.ask<{
      supportCase: { deadlines: readonly { id: string; kind: string; dueOn: LocalDate }[] };
    }>(cast.socialWorker, day, 'query($id: ID!) { supportCase(id: $id) { deadlines { id kind dueOn } } }', { id: told.id });
    const deadlineId = supportCase.deadlines.find(({ kind, dueOn }) => kind === 'COURT_REPORT' && dueOn === year.daysAgo(10))?.id;
    await this.#step(told, day, ['recordCourtReport', 'RecordCourtReportInput'], { deadlineId, sentOn: day });
  }

  /** An order that the court made longer before it ran out. */
  async prolonged(): Promise<void> {
    const { year } = this;
    const told = await this.#family(90, 5, { validTo: year.daysAgo(-5) });
    await this.#step(told, year.daysAgo(4), ['prolongCourtOrder', 'ProlongCourtOrderInput'], {
      courtOrderId: await this.#orderOf(told),
      decidedOn: year.daysAgo(6),
      signature: 'III Nsm 61/26',
      validTo: year.daysAgo(-180),
      reportsDueOn: [year.daysAgo(-90)],
    });
  }

  /** An order in whose place the court put another one, while support went on. */
  async replaced(): Promise<void> {
    const { year } = this;
    const told = await this.#family(85, 3, {});
    await this.#step(told, year.daysAgo(10), ['recordCourtOrder', 'RecordCourtOrderInput'], {
      court: COURT,
      signature: 'III Nsm 62/26',
      issuedOn: year.daysAgo(12),
      content: 'Zobowiązanie rodziców do współpracy z asystentem rodziny i do udziału w warsztatach.',
      validTo: year.daysAgo(-170),
    });
  }

  /** An order that the court lifted; what comes next is the director's to decide. */
  async lifted(): Promise<void> {
    const { year } = this;
    const told = await this.#family(100, 9, {});
    await this.#step(told, year.daysAgo(6), ['liftCourtOrder', 'LiftCourtOrderInput'], {
      courtOrderId: await this.#orderOf(told),
      liftedOn: year.daysAgo(8),
      signature: 'III Nsm 63/26',
    });
  }

  /** A case under an order that the director closed, with the court's word. */
  async closed(): Promise<void> {
    const { year, cast } = this;
    const told = await this.#family(105, 12, {});
    const closing = {
      closedOn: year.daysAgo(5),
      reason: 'GOALS_REACHED',
      courtWordOn: year.daysAgo(7),
      courtWordSignature: 'III Nsm 64/26',
      courtTold: 'Sprawozdanie końcowe wysłano do sądu.',
    };
    const by = ['closeCase', 'CloseCaseInput'] as const;
    await changeCase(year.at.office, told, { who: cast.director, day: year.daysAgo(5), by }, closing);
  }
}

/** Orders with a last day and reports, prolonged, replaced, lifted, and a case closed while its order was in force. */
export const tellOrders = async (year: Year, one: Cast, other: Cast): Promise<void> => {
  const [orders, others] = [new Orders(year, one), new Orders(year, other)];
  await orders.endingSoon();
  await others.prolonged();
  await orders.replaced();
  await others.lifted();
  await others.closed();
};
