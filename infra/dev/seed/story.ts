import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Problem } from '@asysta/schema/cases/preparation-codes';
import { householdOf } from './names.js';
import type { Office } from './office.js';
import type { Repeatable } from './repeatable.js';
import { CONTACTS, DIAGNOSES, FINDINGS, INTAKES, JUSTIFICATIONS, MATTERS, STRENGTHS } from './texts.js';

/** The people of one office who carry a family, by their subjects. */
export interface Cast {
  readonly director: string;
  readonly socialWorker: string;
  readonly assistant: string;
  readonly unitId?: string;
  /** Whether the centre qualifies a family before it gets its assistant. */
  readonly qualifies?: true;
  /** How often the assistant meets a family, where the centre has a rule of its own; otherwise once a month. */
  readonly meetsEveryDays?: number;
}

interface CaseRow {
  readonly id: string;
  readonly version: number;
}

/** A case as far as it has been told. */
export interface Told extends CaseRow {
  readonly familyId: string;
  readonly memberIds: readonly string[];
}

const CASE = 'id version';

/** Tells what happened to one family in one office, day by day, through the same doors people use. */
export class Story {
  constructor(
    private readonly office: Office,
    private readonly chance: Repeatable,
    private readonly cast: Cast,
    private readonly city: string,
  ) {}

  /** Somebody told the centre about a family; nothing else has happened yet. */
  async intake(surname: string, day: LocalDate, urgency: 'ORDINARY' | 'URGENT' = 'ORDINARY') {
    const household = householdOf(this.chance, day, surname, this.city);
    const newFamily = { ...household, unitId: this.cast.unitId ?? null };
    const input = {
      newFamily,
      receivedOn: day,
      source: this.chance.of(['SCHOOL', 'NEIGHBOUR', 'FAMILY', 'POLICE', 'HEALTH_CARE']),
      channel: 'PHONE',
      urgency,
      content: this.chance.of(INTAKES),
    };
    return this.office.act<{ id: string; version: number; family: { id: string; members: { id: string }[] } }>(
      this.cast.socialWorker,
      day,
      'registerIntake',
      'RegisterIntakeInput',
      input,
      'id version family { id members { id } }',
    );
  }

  /** An ordinary case up to the diagnosis. */
  async opened(
    surname: string,
    day: LocalDate,
    problems: readonly Problem[] = ['CARE_AND_UPBRINGING'],
    assistantNecessary = true,
  ): Promise<Told> {
    const { id, version, family } = await this.intake(surname, day);
    let row = await this.#worker(addDays(day, 2), 'openCase', 'OpenCaseInput', {
      intakeId: id,
      expectedVersion: version,
      goal: 'PREVENT_PLACEMENT',
    });
    row = await this.#interview(row, addDays(day, 5), this.chance.of(FINDINGS), assistantNecessary);
    row = await this.#step(row, addDays(day, 7), 'recordDiagnosis', 'RecordDiagnosisInput', {
      madeOn: addDays(day, 7),
      problems,
      description: this.chance.of(DIAGNOSES),
    });
    row = await this.#step(row, addDays(day, 8), 'presentOffer', 'PresentOfferInput', {
      presentedOn: addDays(day, 8),
      manner: 'Rozmowa w domu rodziny, z ulotką ośrodka.',
    });
    return { ...row, familyId: family.id, memberIds: family.members.map((member) => member.id) };
  }

  /** The family signed its consent and the social worker asked for an assistant. */
  async requested(surname: string, day: LocalDate, problems?: readonly Problem[]): Promise<Told> {
    const told = await this.opened(surname, day, problems);
    const consented = await this.#step(told, addDays(day, 9), 'recordSupportConsent', 'RecordSupportConsentInput', {
      signedOn: addDays(day, 9),
      form: 'WRITTEN',
      signatories: 'oboje rodziców albo rodzic, który sam wychowuje dzieci',
    });
    return { ...told, ...(await this.#request(consented, addDays(day, 10))) };
  }

  /** The family said no; whether the court is told is the director's to decide. */
  async refused(surname: string, day: LocalDate): Promise<Told> {
    const told = await this.opened(surname, day);
    const row = await this.#step(told, addDays(day, 10), 'recordConsentRefusal', 'RecordConsentRefusalInput', {
      refusedOn: addDays(day, 10),
      circumstances: 'Rodzice nie chcą wizyt w domu; proszą o kontakt tylko w ośrodku.',
    });
    return { ...told, ...row };
  }

  /** The interview of a family that a court obliged: its clock runs beside the order. */
  async interviewed(told: Told, day: LocalDate): Promise<Told> {
    return { ...told, ...(await this.#interview(told, day, FINDINGS[0])) };
  }

  /** A family court obliged the family; neither consent nor request is needed. */
  async ordered(surname: string, day: LocalDate, order: object = {}): Promise<Told> {
    const { id, version, family } = await this.intake(surname, day);
    const row = await this.#worker(addDays(day, 1), 'openCase', 'OpenCaseInput', {
      intakeId: id,
      expectedVersion: version,
      goal: 'REGAIN_PARENTAL_AUTHORITY',
    });
    const ordered = await this.#step(row, addDays(day, 2), 'recordCourtOrder', 'RecordCourtOrderInput', {
      court: 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)',
      signature: `III Nsm ${this.chance.between(10, 99)}/26`,
      issuedOn: addDays(day, -3),
      content: 'Zobowiązanie rodziców do współpracy z asystentem rodziny.',
      ...order,
    });
    return { ...ordered, familyId: family.id, memberIds: family.members.map((member) => member.id) };
  }

  /** An application under the Za życiem act: no interview and no request, the certificate is enough. */
  async zaZyciem(surname: string, day: LocalDate, group: 'COMPLICATED_PREGNANCY' | 'CHILD_CONDITION'): Promise<Told> {
    const ofChild = group === 'CHILD_CONDITION';
    const input = {
      newFamily: { ...householdOf(this.chance, day, surname, this.city), unitId: this.cast.unitId ?? null },
      appliedOn: day,
      applicant: 'matka',
      targetGroup: group,
      certificateKind: ofChild ? 'CHILD_CONDITION' : 'PREGNANCY',
      certificateIssuedOn: addDays(day, -4),
      physicianSpecialty: ofChild ? 'CHILD_NEUROLOGY' : null,
    };
    const row = await this.office.act<CaseRow & { family: { id: string; members: { id: string }[] } }>(
      this.cast.socialWorker,
      day,
      'openZaZyciemCase',
      'OpenZaZyciemCaseInput',
      input,
      `${CASE} family { id members { id } }`,
    );
    return { ...row, familyId: row.family.id, memberIds: row.family.members.map((member) => member.id) };
  }

  /** The director qualified the family, where the centre asks for it; elsewhere the request is enough. */
  async qualified(told: Told, day: LocalDate): Promise<Told> {
    if (!this.cast.qualifies) return told;
    return {
      ...told,
      ...(await this.#director(told, day, 'qualifyFamily', 'QualifyFamilyInput', {
        qualifiedOn: day,
        grounds: 'Wniosek pracownika socjalnego, rodzina spełnia warunki.',
      })),
    };
  }

  /** The director gave the family its assistant. */
  async assigned(told: Told, day: LocalDate, assistantId: string): Promise<Told> {
    return { ...told, ...(await this.#director(told, day, 'assignAssistant', 'AssignAssistantInput', { assistantId })) };
  }

  /** The first visit, with the social worker who hands the family over. */
  async firstVisit(told: Told, day: LocalDate, socialWorkerId: string): Promise<void> {
    await this.office.act(this.cast.assistant, day, 'recordFirstVisit', 'RecordFirstVisitInput', {
      supportCaseId: told.id,
      socialWorkerId,
      areasOfChange: ['Rytm dnia dzieci i opieka po szkole'],
      ...this.#meeting(told, day, 75),
      matter: 'Poznanie rodziny i przekazanie sprawy przez pracownika socjalnego.',
    });
  }

  /** Any later visit. */
  async visit(told: Told, day: LocalDate): Promise<void> {
    await this.office.act(this.cast.assistant, day, 'recordVisit', 'RecordVisitInput', {
      supportCaseId: told.id,
      kind: this.chance.next() < 0.2 ? 'ACCOMPANYING' : 'REGULAR',
      ...this.#meeting(told, day, this.chance.of([30, 45, 60, 90])),
      matter: this.chance.of(MATTERS),
      agreements: 'Jeden mały krok do następnego spotkania.',
    });
  }

  /** A call, a closed door or a talk with an institution; `ordinal` says which, so that a few files show all kinds. */
  async contact(told: Told, day: LocalDate, ordinal: number): Promise<void> {
    const { by, ...contact } = CONTACTS[ordinal % CONTACTS.length] ?? CONTACTS[0];
    await this.office.act(this.cast[by], day, 'recordContact', 'RecordContactInput', {
      supportCaseId: told.id,
      contactedOn: day,
      ...contact,
    });
  }

  /** The family is away, as it told before: nobody visits it, and no term of contact passes meanwhile. */
  async pause(told: Told, validFrom: LocalDate, validTo: LocalDate): Promise<void> {
    await this.office.act(this.cast.assistant, validFrom, 'recordVisitPause', 'RecordVisitPauseInput', {
      supportCaseId: told.id,
      validFrom,
      validTo,
      cause: 'FAMILY_AWAY',
      remarks: 'Rodzina jest u dziadków. W pilnej sprawie odbiera telefon.',
    });
  }

  /** What the assistant noticed the family is good at. */
  async strength(told: Told, day: LocalDate): Promise<void> {
    const [description, evidence] = this.chance.of(STRENGTHS);
    await this.office.act(this.cast.assistant, day, 'addStrength', 'AddStrengthInput', {
      familyId: told.familyId,
      description,
      evidence,
      observedOn: day,
    });
  }

  /** The director restricted the file to those who work with the family: opening it takes the second factor from then on. */
  async restricted({ familyId }: Told, day: LocalDate): Promise<void> {
    const { director } = this.cast;
    const { family } = await this.office.ask<{ family: { version: number } }>(
      director,
      day,
      'query($id: ID!) { family(id: $id) { version } }',
      { id: familyId },
    );
    await this.office.act(director, day, 'restrictFamily', 'RestrictFamilyInput', {
      familyId,
      expectedVersion: family.version,
      restricted: true,
    });
  }

  #meeting(told: Told, day: LocalDate, durationMinutes: number) {
    const supportKinds = [this.chance.of(['EMOTIONAL', 'INSTRUMENTAL', 'INFORMATIONAL'])];
    return {
      visitedOn: day,
      durationMinutes,
      place: this.chance.next() < 0.8 ? 'HOME' : 'SCHOOL',
      supportKinds,
      familyMemberIds: told.memberIds.slice(0, 2),
    };
  }

  #request(row: CaseRow, day: LocalDate): Promise<CaseRow> {
    return this.#step(row, day, 'requestAssistant', 'RequestAssistantInput', {
      requestedOn: day,
      justification: this.chance.of(JUSTIFICATIONS),
    });
  }

  #step(row: CaseRow, day: LocalDate, field: string, type: string, input: object): Promise<CaseRow> {
    return this.#worker(day, field, type, { supportCaseId: row.id, expectedVersion: row.version, ...input });
  }

  #interview(row: CaseRow, day: LocalDate, findings: string, assistantNecessary = true): Promise<CaseRow> {
    return this.#step(row, day, 'recordFamilyInterview', 'RecordFamilyInterviewInput', {
      conductedOn: day,
      findings,
      assistantNecessary,
      necessityReason: 'Rodzina sama nie da rady zmienić sytuacji dzieci.',
    });
  }

  #worker(day: LocalDate, field: string, type: string, input: object): Promise<CaseRow> {
    return this.office.act<CaseRow>(this.cast.socialWorker, day, field, type, input, CASE);
  }

  #director(row: CaseRow, day: LocalDate, field: string, type: string, input: object): Promise<CaseRow> {
    return this.office.act<CaseRow>(
      this.cast.director,
      day,
      field,
      type,
      { supportCaseId: row.id, expectedVersion: row.version, ...input },
      CASE,
    );
  }
}
