import { addDays, addMonths, type LocalDate } from '@asysta/schema/values/local-date';
import type { Cast, Told } from '../story.js';
import type { Year } from '../year.js';
import { changeCase } from './change.js';

/** Where more than one paper, or another one than consent, stands behind the support of a family. */
export class Bases {
  constructor(
    private readonly year: Year,
    private readonly cast: Cast,
  ) {}

  /** An application „Za życiem” of a family that is supported by its consent already. */
  async zaZyciemBeside({ familyId }: Told, daysAgo: number): Promise<void> {
    const { year, cast } = this;
    const day = year.daysAgo(daysAgo);
    await year.at.office.act(cast.socialWorker, day, 'openZaZyciemCase', 'OpenZaZyciemCaseInput', {
      familyId,
      appliedOn: day,
      applicant: 'matka',
      targetGroup: 'PREGNANCY',
      certificateKind: 'PREGNANCY',
      certificateIssuedOn: addDays(day, -6),
      documentName: 'karta przebiegu ciąży',
    });
  }

  /** Such an application that is no basis any more, while the family is supported as before. */
  async zaZyciemEnded(told: Told): Promise<void> {
    await this.zaZyciemBeside(told, 40);
    await this.#step(told, this.year.daysAgo(10), ['endZaZyciem', 'EndZaZyciemInput'], {
      endedOn: this.year.daysAgo(10),
      reason: 'BORN_WITHOUT_CERTIFICATE',
      note: 'Dziecko urodziło się zdrowe.',
    });
  }

  /** An applicant who authorised somebody to act in her name only some days after she had applied. */
  authorizedLater(told: Told): Promise<void> {
    const authorizedOn = this.year.daysAgo(2);
    return this.#step(told, authorizedOn, ['recordAuthorization', 'RecordAuthorizationInput'], { authorizedOn });
  }

  /** A second notification about a family in support: it joined the running case, and its interview was made. */
  async secondIntake(told: Told): Promise<void> {
    const { office } = this.year.at;
    const { socialWorker } = this.cast;
    const receivedOn = this.year.daysAgo(8);
    const { id, version } = await office.act<{ id: string; version: number }>(
      socialWorker,
      receivedOn,
      'registerIntake',
      'RegisterIntakeInput',
      {
        familyId: told.familyId,
        receivedOn,
        channel: 'IN_PERSON',
        urgency: 'URGENT',
        source: 'POLICE',
        content: 'Policja była w domu po awanturze; nikomu nic się nie stało.',
      },
      'id version',
    );
    const joining = { intakeId: id, expectedVersion: version };
    await office.act(socialWorker, receivedOn, 'joinIntake', 'JoinIntakeInput', joining);
    const conductedOn = addDays(receivedOn, 1);
    await this.#step(told, conductedOn, ['recordFamilyInterview', 'RecordFamilyInterviewInput'], {
      conductedOn,
      findings: 'Rodzice są spokojni; ojciec zgodził się na rozmowę w poradni.',
      assistantNecessary: true,
      necessityReason: 'Rodzina sama nie da rady zmienić sytuacji dzieci.',
    });
  }

  /** A girl who leaves a youth centre with her child before she is eighteen: no application is needed. */
  async minorParent(): Promise<void> {
    const { year, cast } = this;
    const { office, today, city } = year.at;
    const day = year.daysAgo(12);
    const surname = year.surname();
    const born = (months: number): LocalDate => addMonths(today, -months);
    const { id, version } = await office.act<{ id: string; version: number }>(
      cast.socialWorker,
      day,
      'registerIntake',
      'RegisterIntakeInput',
      {
        newFamily: {
          surname,
          city,
          members: [
            { givenName: 'Sandra', surname, role: 'MOTHER', birthDate: born(17 * 12) },
            { givenName: 'Nikola', surname, role: 'CHILD', birthDate: born(4) },
          ],
        },
        receivedOn: day,
        channel: 'LETTER',
        urgency: 'ORDINARY',
        source: 'OTHER_INSTITUTION',
        content: 'Ośrodek wychowawczy pisze, że wychowanka wraca z dzieckiem do gminy.',
      },
      'id version',
    );
    const opened = await office.act<Told>(cast.socialWorker, addDays(day, 1), 'openCase', 'OpenCaseInput', {
      intakeId: id,
      expectedVersion: version,
    });
    const interview = {
      conductedOn: addDays(day, 3),
      findings: 'Matka chce zamieszkać u ciotki; potrzebuje wsparcia w opiece i w szkole.',
      assistantNecessary: true,
      necessityReason: 'Młoda matka, pierwsze dziecko.',
    };
    await this.#step(opened, addDays(day, 3), ['recordFamilyInterview', 'RecordFamilyInterviewInput'], interview);
    const leaving = { institution: 'MOW', leavesOn: addDays(today, 18) };
    await this.#step(opened, addDays(day, 4), ['recordMinorParent', 'RecordMinorParentInput'], leaving);
  }

  /** A family that reached what it wanted: support ended, and the case was closed. */
  closed(told: Told): Promise<void> {
    const closedOn = this.year.daysAgo(6);
    return this.#step(told, closedOn, ['closeCase', 'CloseCaseInput'], { closedOn, reason: 'GOALS_REACHED' });
  }

  #step(told: Pick<Told, 'id'>, day: LocalDate, by: readonly [string, string], input: object): Promise<void> {
    return changeCase(this.year.at.office, told, { who: this.cast.socialWorker, day, by }, input);
  }
}
