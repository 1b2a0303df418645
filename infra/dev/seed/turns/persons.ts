import { addDays, addMonths, type LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { Cast, Told } from '../story.js';
import type { Year } from '../year.js';

interface Member {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
}

const FAMILY = 'query($id: ID!) { family(id: $id) { version phone members { id version givenName } } }';

/** What becomes of the persons of a family over time, and what was put right about them. */
export class Persons {
  constructor(
    private readonly year: Year,
    private readonly cast: Cast,
  ) {}

  async #family({ familyId }: Told, day: LocalDate) {
    const { office } = this.year.at;
    const { family } = await office.ask<{ family: { version: number; phone: string | null; members: readonly Member[] } }>(
      this.cast.socialWorker,
      day,
      FAMILY,
      { id: familyId },
    );
    return family;
  }

  async #joined(
    told: Told,
    daysAgo: number,
    person: { readonly givenName: string; readonly [field: string]: unknown },
  ): Promise<Member> {
    const day = this.year.daysAgo(daysAgo);
    const input = { familyId: told.familyId, person };
    await this.year.at.office.act(this.cast.socialWorker, day, 'addFamilyMember', 'AddFamilyMemberInput', input);
    const member = (await this.#family(told, day)).members.find(({ givenName }) => givenName === person.givenName);
    if (!member) throw new Error(`${person.givenName} did not join`);
    return member;
  }

  #left({ id, version }: Member, daysAgo: number, leavingReason: string, leavingNote: string): Promise<unknown> {
    const leftOn = this.year.daysAgo(daysAgo);
    const input = { familyMemberId: id, expectedVersion: version, leftOn, leavingReason, leavingNote };
    return this.year.at.office.act(this.cast.socialWorker, leftOn, 'endMembership', 'EndMembershipInput', input);
  }

  /** Three who belong to the household no longer: one moved out, one died, one came of age and lives alone. */
  async left(told: Told): Promise<void> {
    const { today } = this.year.at;
    const surname = 'Przykładowa';
    const partner = await this.#joined(told, 40, {
      givenName: 'Bogdan',
      surname: 'Przykładowy',
      role: 'OTHER_ADULT',
      birthDate: '1979-11-03',
    });
    await this.#left(partner, 20, 'MOVED_OUT', 'Wyprowadził się do pracy w innym mieście.');
    const grandmother = await this.#joined(told, 40, {
      givenName: 'Stanisława',
      surname,
      role: 'GRANDPARENT',
      birthDate: '1944-02-14',
    });
    await this.#left(grandmother, 16, 'DIED', 'Dzieci były u niej codziennie; przeżywają stratę.');
    const eldest = { givenName: 'Kamila', surname, role: 'CHILD', birthDate: addDays(addMonths(today, -18 * 12), -14) };
    await this.#left(await this.#joined(told, 40, eldest), 13, 'CAME_OF_AGE', 'Zamieszkała w mieszkaniu treningowym.');
  }

  /** A person and an address that were written down wrongly and put right: the card says so. */
  async corrected(told: Told): Promise<void> {
    const { office } = this.year.at;
    const { cast } = this;
    const day = this.year.daysAgo(9);
    const person = { givenName: 'Wiktoria', surname: 'Przykładowa', role: 'OTHER_ADULT', birthDate: '1998-07-19' };
    const aunt = await this.#joined(told, 30, person);
    await office.act(cast.socialWorker, day, 'correctFamilyMember', 'CorrectFamilyMemberInput', {
      familyMemberId: aunt.id,
      expectedVersion: aunt.version,
      person: { ...person, birthDate: '1989-07-19' },
      reason: 'W dowodzie jest rok 1989.',
    });
    const { version, phone } = await this.#family(told, day);
    await office.act(cast.socialWorker, day, 'correctFamily', 'CorrectFamilyInput', {
      familyId: told.familyId,
      expectedVersion: version,
      street: 'Kwiatowa 7 m. 2',
      city: this.year.at.city,
      phone,
      reason: 'Pomylono numer domu.',
    });
  }

  /** An aunt who fled the war in Ukraine and has a PESEL with the status UKR. */
  async withStatusUkr(told: Told): Promise<void> {
    const birthDate = '1992-10-05' as LocalDate;
    await this.#joined(told, 17, {
      givenName: 'Iryna',
      surname: 'Kowalenko (przykładowa)',
      role: 'OTHER_ADULT',
      birthDate,
      pesel: buildPesel(birthDate, 4422),
      peselUkr: true,
    });
  }
}
