import { addDays } from '@asysta/schema/values/local-date';
import type { Cast, Told } from '../story.js';
import type { Year } from '../year.js';
import { changeCase } from './change.js';

/** What a director has decided of what others asked, or of what a family said. */
export class Decisions {
  constructor(
    private readonly year: Year,
    private readonly cast: Cast,
  ) {}

  #director(told: Told, daysAgo: number, by: readonly [string, string], input: object): Promise<void> {
    const { at } = this.year;
    return changeCase(at.office, told, { who: this.cast.director, day: this.year.daysAgo(daysAgo), by }, input);
  }

  /** A request for an assistant that the director refused. */
  async requestRefused(): Promise<void> {
    const { year, cast } = this;
    const told = await year.story(cast).requested(year.surname(), year.daysAgo(24));
    await this.#director(told, 9, ['decideOnRequest', 'DecideOnRequestInput'], {
      outcome: 'REFUSED',
      reason: 'Rodzinie wystarczy praca socjalna i pomoc poradni; wrócimy do wniosku za pół roku.',
    });
  }

  /** A family that refused support, of which the director told the court. */
  async courtNotified(): Promise<void> {
    const { year, cast } = this;
    const told = await year.story(cast).refused(year.surname(), year.daysAgo(27));
    const { supportCase } = await year.at.office.ask<{ supportCase: { refusals: readonly { id: string }[] } }>(
      cast.director,
      year.daysAgo(15),
      'query($id: ID!) { supportCase(id: $id) { refusals { id } } }',
      { id: told.id },
    );
    await this.#director(told, 15, ['decideOnCourtNotification', 'DecideOnCourtNotificationInput'], {
      refusalId: supportCase.refusals[0]?.id,
      decision: 'NOTIFY',
      reason: 'Małe dzieci zostają same na noc.',
      courtName: 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)',
      letterOn: year.daysAgo(15),
    });
  }

  /** An assistant relieved of a family: another one took over at once. */
  async reliefGranted(nextAssistantId: string): Promise<void> {
    const told = await this.#reliefAsked(60, 'Rodzina mojej siostry mieszka w tym samym domu.');
    await this.#director(told, 5, ['decideOnRelief', 'DecideOnReliefInput'], {
      decision: 'GRANTED',
      nextAssistantId,
      handoverNote: 'Mama prosi o wizyty przed południem.',
    });
  }

  /** An assistant whose wish to be relieved the director refused, with a reason. */
  async reliefRefused(): Promise<void> {
    const told = await this.#reliefAsked(55, 'Do rodziny mam godzinę drogi.');
    await this.#director(told, 5, ['decideOnRelief', 'DecideOnReliefInput'], {
      decision: 'REFUSED',
      reason: 'Rodzina Panu ufa; dojazdy ujmiemy w czasie pracy.',
    });
  }

  async #reliefAsked(startedDaysAgo: number, reason: string): Promise<Told> {
    const { year, cast } = this;
    const story = year.story(cast);
    const start = year.daysAgo(startedDaysAgo);
    const requested = await story.requested(year.surname(), start);
    const told = await story.assigned(requested, addDays(start, 12), await year.staffId(cast.assistant));
    await story.firstVisit(told, addDays(start, 15), await year.staffId(cast.socialWorker));
    await story.visit(told, year.daysAgo(8));
    const by = ['requestRelief', 'RequestReliefInput'] as const;
    await changeCase(year.at.office, told, { who: cast.assistant, day: year.daysAgo(7), by }, { reason });
    return told;
  }

  /** A correction of a consent that one proposed and the director confirmed: it stands since. */
  async correctionConfirmed(told: Told): Promise<void> {
    const { year, cast } = this;
    await year.turns(cast).consentToBeCorrected(told);
    const day = year.daysAgo(0);
    const { supportCase } = await year.at.office.ask<{
      supportCase: { version: number; amendments: readonly { id: string }[] };
    }>(cast.director, day, 'query($id: ID!) { supportCase(id: $id) { version amendments { id } } }', { id: told.id });
    await year.at.office.act(cast.director, day, 'decideOnAmendment', 'DecideOnAmendmentInput', {
      amendmentId: supportCase.amendments[0]?.id,
      expectedVersion: supportCase.version,
      decision: 'CONFIRMED',
      remarks: 'Sprawdzono z oryginałem.',
    });
  }

  /** A crisis in which the assistant and the social worker decided together at a visit. */
  async decidedTogether({ id, memberIds }: Told): Promise<void> {
    const { year, cast } = this;
    const [day, socialWorkerId] = [year.daysAgo(1), await year.staffId(cast.socialWorker)];
    await year.at.office.act(cast.assistant, day, 'recordVisit', 'RecordVisitInput', {
      supportCaseId: id,
      kind: 'INTERVENTION',
      visitedOn: day,
      durationMinutes: 90,
      place: 'HOME',
      supportKinds: ['EMOTIONAL', 'INSTRUMENTAL'],
      familyMemberIds: memberIds,
      matter: 'Kłótnia rodziców; dzieci się bały.',
      socialWorkerId,
      decidedWithId: socialWorkerId,
      jointDecision: 'Dzieci zostają do niedzieli u babci; w poniedziałek rozmowa w ośrodku.',
    });
  }
}
