import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from '../office.js';
import { changeCase } from './change.js';
import { tellOwnProblems } from './own-problems.js';
import type { Cast, Told } from '../story.js';

interface VisitNow {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const VISIT_CONTENT = 'durationMinutes place placeDetail matter agreements supportKinds nextVisitOn';

/** What does not go the straight way in the files of one office: returned, withdrawn, put right, handed on, entered late. */
export class Turns {
  constructor(
    private readonly office: Office,
    private readonly cast: Cast,
    private readonly today: LocalDate,
  ) {}

  #daysAgo(days: number): LocalDate {
    return addDays(this.today, -days);
  }

  #change(who: string, day: LocalDate, told: Told, by: readonly [string, string], input: object): Promise<void> {
    return changeCase(this.office, told, { who, day, by }, input);
  }

  /** The problems that the centre names beside those everybody has, and the family whose interview tells of them. */
  ownProblemsNamed(told: Told): Promise<void> {
    return tellOwnProblems({ office: this.office, cast: this.cast, today: this.today }, told);
  }

  /** A request that the director gave back with remarks. */
  async requestReturned(told: Told): Promise<void> {
    await this.#change(this.cast.director, this.#daysAgo(1), told, ['decideOnRequest', 'DecideOnRequestInput'], {
      outcome: 'RETURNED',
      reason: 'Proszę dopisać, jakie wsparcie rodzina dostaje już w szkole.',
    });
  }

  /** A consent of which the social worker proposes to correct who signed it; the director has yet to confirm. */
  async consentToBeCorrected({ id, memberIds }: Told): Promise<void> {
    const { socialWorker } = this.cast;
    const day = this.#daysAgo(1);
    const { supportCase } = await this.office.ask<{
      supportCase: { version: number; consents: readonly { id: string; signedOn: LocalDate; form: string }[] };
    }>(socialWorker, day, 'query($id: ID!) { supportCase(id: $id) { version consents { id signedOn form } } }', { id });
    const [consent] = supportCase.consents;
    if (!consent) throw new Error('A sample family without a consent');
    await this.office.act(socialWorker, day, 'proposeConsentCorrection', 'ProposeConsentCorrectionInput', {
      consentId: consent.id,
      expectedVersion: supportCase.version,
      signedOn: consent.signedOn,
      form: consent.form,
      signatories: null,
      signatoryIds: memberIds.slice(0, 1),
      reason: 'Dokument mówi co innego',
    });
  }

  /** The director decided on paper some days before it was entered. */
  async assignedOnPaper(told: Told, assistantId: string): Promise<void> {
    await this.#change(this.cast.director, this.#daysAgo(2), told, ['assignAssistant', 'AssignAssistantInput'], {
      assistantId,
      assignedOn: this.#daysAgo(6),
      lateReason: 'Przydział podpisano na papierze podczas awarii sieci.',
    });
  }

  async #withdrawn(told: Told, daysAgo: number, decision: object): Promise<void> {
    const { socialWorker, director } = this.cast;
    const day = this.#daysAgo(daysAgo);
    await this.#change(socialWorker, day, told, ['withdrawSupportConsent', 'WithdrawSupportConsentInput'], { withdrawnOn: day });
    await this.#change(director, addDays(day, 1), told, ['decideOnWithdrawal', 'DecideOnWithdrawalInput'], {
      reason: 'Rozmowa z rodziną w ośrodku.',
      ...decision,
    });
  }

  /** A family that took its consent back and may come again: the place is kept for a while. */
  suspended(told: Told): Promise<void> {
    return this.#withdrawn(told, 1, { decision: 'SUSPENDED', suspendedUntil: addDays(this.today, 24) });
  }

  /** A family with which support ended, and a visit from before that was written down only afterwards. */
  async endedWithALateVisit(told: Told): Promise<void> {
    await this.#withdrawn(told, 3, { decision: 'ENDED' });
    await this.office.act(this.cast.assistant, this.#daysAgo(1), 'recordLateVisit', 'RecordLateVisitInput', {
      supportCaseId: told.id,
      kind: 'REGULAR',
      visitedOn: this.#daysAgo(5),
      durationMinutes: 45,
      place: 'HOME',
      supportKinds: ['EMOTIONAL'],
      matter: 'Ostatnia rozmowa o tym, co rodzina robi już sama.',
      personsInWords: 'mama i młodsze dziecko',
      lateReason: 'Notatka z wizyty została w domu.',
    });
  }

  /** An assistant who asks to be relieved of a family; the director has yet to decide. */
  async reliefAsked(told: Told): Promise<void> {
    await this.#change(this.cast.assistant, this.#daysAgo(1), told, ['requestRelief', 'RequestReliefInput'], {
      reason: 'Rodzina zamieszkała obok mojego domu; trudno o dystans.',
    });
  }

  /** Of the last visits one was put right by its assistant, and the one before does not count. */
  async visitsMended(told: Told): Promise<void> {
    const { assistant } = this.cast;
    const day = this.#daysAgo(1);
    const { supportCase } = await this.office.ask<{ supportCase: { visits: readonly VisitNow[] } }>(
      assistant,
      day,
      `query($id: ID!) { supportCase(id: $id) { visits { id version visitedOn ${VISIT_CONTENT} persons { id } } } }`,
      { id: told.id },
    );
    const [last, before] = supportCase.visits.toSorted((one, other) =>
      String(other['visitedOn']).localeCompare(String(one['visitedOn'])),
    );
    if (!last || !before) throw new Error('A sample family without two visits');
    const { id, version, persons, ...content } = last;
    await this.office.act(assistant, day, 'correctVisit', 'CorrectVisitInput', {
      ...content,
      visitId: id,
      expectedVersion: version,
      familyMemberIds: (persons as readonly { id: string }[]).map((member) => member.id),
      durationMinutes: 40,
      reason: 'Pomyłka przy wpisywaniu',
    });
    const annulment = { visitId: before.id, expectedVersion: before.version, reason: 'Wpisano u innej rodziny' };
    await this.office.act(assistant, day, 'annulVisit', 'AnnulVisitInput', annulment);
  }

  /** A family that another social worker leads since a few days, with what they should know. */
  async handedOver(told: Told, socialWorkerId: string): Promise<void> {
    const from = this.#daysAgo(2);
    await this.office.act(this.cast.director, from, 'handOverCases', 'HandOverCasesInput', {
      socialWorkerId,
      from,
      note: 'Rodzina woli rozmowy po południu; ze szkołą rozmawia wychowawczyni.',
      cases: [{ supportCaseId: told.id }],
    });
  }
}
