import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Cast, Told } from '../story.js';
import type { Year } from '../year.js';
import { changeCase } from './change.js';

interface CaseNow {
  readonly id: string;
  readonly version: number;
  readonly consents: readonly { readonly id: string }[];
  readonly amendments: readonly { readonly id: string }[];
}

/** What stood in the file of a family and should not have: the social worker proposes that it does not count, the director confirms. */
export class Annulled {
  constructor(
    private readonly year: Year,
    private readonly cast: Cast,
  ) {}

  /** A consent of another family, put to one that had only been shown the offer: its preparation goes on without it. */
  async consent(): Promise<void> {
    const { year, cast } = this;
    const told = await year.story(cast).opened(year.surname(), year.daysAgo(19));
    await this.#step(told, year.daysAgo(9), ['recordSupportConsent', 'RecordSupportConsentInput'], {
      signedOn: year.daysAgo(9),
      form: 'WRITTEN',
      signatories: 'matka',
    });
    await this.#annulled(told, ['proposeConsentAnnulment', 'ProposeConsentAnnulmentInput'], ({ consents }) => ({
      consentId: consents[0]?.id,
      reason: 'Wpisano u innej rodziny',
    }));
  }

  /** A case that was closed in place of another one: it goes on with its assistant, who has visited since. */
  async closing(told: Told): Promise<void> {
    const { year, cast } = this;
    const closedOn = year.daysAgo(9);
    await this.#step(told, closedOn, ['closeCase', 'CloseCaseInput'], { closedOn, reason: 'GOALS_REACHED' });
    await this.#annulled(told, ['proposeClosingAnnulment', 'ProposeClosingAnnulmentInput'], ({ id: supportCaseId }) => ({
      supportCaseId,
      reason: 'Zakończono nie tę sprawę',
    }));
    await year.story(cast).visit(told, year.daysAgo(3));
  }

  async #annulled(told: Told, [field, type]: readonly [string, string], which: (one: CaseNow) => object): Promise<void> {
    const { office } = this.year.at;
    const { socialWorker, director } = this.cast;
    const [proposedOn, decidedOn] = [this.year.daysAgo(8), this.year.daysAgo(7)];
    const standing = await this.#caseNow(told, socialWorker, proposedOn);
    await office.act(socialWorker, proposedOn, field, type, { ...which(standing), expectedVersion: standing.version });
    const { version, amendments } = await this.#caseNow(told, director, decidedOn);
    await office.act(director, decidedOn, 'decideOnAmendment', 'DecideOnAmendmentInput', {
      amendmentId: amendments[0]?.id,
      expectedVersion: version,
      decision: 'CONFIRMED',
    });
  }

  async #caseNow({ id }: Pick<Told, 'id'>, who: string, day: LocalDate): Promise<CaseNow> {
    const document = 'query($id: ID!) { supportCase(id: $id) { id version consents { id } amendments { id } } }';
    return (await this.year.at.office.ask<{ supportCase: CaseNow }>(who, day, document, { id })).supportCase;
  }

  #step(told: Pick<Told, 'id'>, day: LocalDate, by: readonly [string, string], input: object): Promise<void> {
    return changeCase(this.year.at.office, told, { who: this.cast.socialWorker, day, by }, input);
  }
}

/** A family that its assistant meets oftener than the rule of the centre says, from its last meeting on. */
export const tellRhythm = async (year: Year, { assistant }: Cast, { id }: Told, lastVisitDaysAgo: number): Promise<void> => {
  await year.at.office.act(assistant, year.daysAgo(0), 'recordMeetingRhythm', 'RecordMeetingRhythmInput', {
    supportCaseId: id,
    days: 5,
    validFrom: year.daysAgo(lastVisitDaysAgo),
    justification: 'Kryzys po rozstaniu rodziców; dzieci pytają o każdą wizytę.',
  });
};
