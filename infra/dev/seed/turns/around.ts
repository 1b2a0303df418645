import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from '../office.js';
import type { Cast, Told } from '../story.js';

interface Member {
  readonly id: string;
  readonly role: string;
  readonly birthDate: LocalDate | null;
}

/** What stands around the persons of one family: where a child was, who has authority, who is beside it. */
export class Around {
  constructor(
    private readonly office: Office,
    private readonly cast: Cast,
    private readonly today: LocalDate,
  ) {}

  async #membersOf({ familyId }: Told): Promise<readonly Member[]> {
    const { family } = await this.office.ask<{ family: { members: readonly Member[] } }>(
      this.cast.director,
      this.today,
      'query($id: ID!) { family(id: $id) { members { id role birthDate } } }',
      { id: familyId },
    );
    return family.members;
  }

  async #eldestAndMother(told: Told): Promise<{ readonly child: Member; readonly mother: Member }> {
    const members = await this.#membersOf(told);
    const [child] = members
      .filter(({ role, birthDate }) => role === 'CHILD' && birthDate)
      .toSorted((one, other) => String(one.birthDate).localeCompare(String(other.birthDate)));
    const mother = members.find(({ role }) => role === 'MOTHER');
    if (!child || !mother) throw new Error('A sample family without a child or a mother');
    return { child, mother };
  }

  #stay(child: Member, kind: string, daysAgo: number, withWhom: string): Promise<unknown> {
    const validFrom = addDays(this.today, -daysAgo);
    const input = { familyMemberId: child.id, kind, validFrom, withWhom };
    return this.office.act(this.cast.assistant, validFrom, 'recordWhereabouts', 'RecordWhereaboutsInput', input);
  }

  /** A child that was in foster care and came back while the family was supported, and a mother whose authority a court limited. */
  async returned(told: Told): Promise<void> {
    const { child, mother } = await this.#eldestAndMother(told);
    await this.#stay(child, 'FAMILY_FOSTER_CARE', 60, 'rodzina zastępcza spokrewniona (przykładowa)');
    await this.#stay(child, 'HOME', 20, 'z mamą');
    const day = addDays(this.today, -60);
    await this.office.act(this.cast.assistant, day, 'recordParentalAuthority', 'RecordParentalAuthorityInput', {
      familyMemberId: child.id,
      parentId: mother.id,
      status: 'LIMITED',
      validFrom: day,
      court: 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)',
      orderSignature: 'III Nsm 10/26',
      orderIssuedOn: addDays(day, -4),
    });
    await this.office.act(this.cast.assistant, day, 'addRelatedPerson', 'AddRelatedPersonInput', {
      familyId: told.familyId,
      name: 'Adam Kuratorski (przykładowy)',
      relation: 'PROBATION_OFFICER',
      familyMemberId: mother.id,
      phone: '600 000 050',
    });
  }

  /** A grandmother who came from Ukraine and has a passport and no PESEL, and an address to which letters go. */
  async fromAbroad({ familyId }: Told): Promise<void> {
    const day = addDays(this.today, -18);
    await this.office.act(this.cast.socialWorker, day, 'addFamilyMember', 'AddFamilyMemberInput', {
      familyId,
      person: {
        givenName: 'Oksana',
        surname: 'Szewczenko (przykładowa)',
        role: 'GRANDPARENT',
        birthDate: '1961-03-08',
        documentKind: 'PASSPORT',
        documentNumber: `FA${familyId.slice(-6)}`,
        documentCountry: 'UA',
      },
    });
    await this.office.act(this.cast.assistant, day, 'addFamilyAddress', 'AddFamilyAddressInput', {
      familyId,
      kind: 'CORRESPONDENCE',
      street: 'skrytka pocztowa 12 (przykładowa)',
      city: 'miejscowość przykładowa',
      validFrom: day,
    });
  }

  /** A child in an institution, whose 18 months are counted. */
  async inInstitution(told: Told): Promise<void> {
    const { child } = await this.#eldestAndMother(told);
    await this.#stay(child, 'INSTITUTIONAL_CARE', 30, 'placówka opiekuńczo-wychowawcza (przykładowa)');
  }

  /** A family that hides: the director let its assistant open the address, and whoever goes there knows what to beware of. */
  async hides({ familyId }: Told): Promise<void> {
    const { socialWorker, director, assistant } = this.cast;
    const day = addDays(this.today, -12);
    await this.office.act(socialWorker, day, 'recordSecretAddress', 'RecordSecretAddressInput', {
      familyId,
      secretAddress: 'ulica Wymyślona 3 m. 1, miejscowość przykładowa',
    });
    await this.office.act(assistant, day, 'recordSafetyNote', 'RecordSafetyNoteInput', {
      familyId,
      text: 'Wizyty tylko we dwoje, bez pytania sąsiadów o drogę.',
      checkOn: addDays(this.today, 45),
    });
    const { family } = await this.office.ask<{ family: { secretAddressId: string } }>(
      director,
      day,
      'query($id: ID!) { family(id: $id) { secretAddressId } }',
      { id: familyId },
    );
    const asked = `query { viewer { staffMemberId } }`;
    const { viewer } = await this.office.ask<{ viewer: { staffMemberId: string } }>(assistant, day, asked);
    await this.office.act(director, day, 'grantSecretAddress', 'GrantSecretAddressInput', {
      secretAddressId: family.secretAddressId,
      staffMemberId: viewer.staffMemberId,
      reason: 'wizyty w miejscu pobytu rodziny',
    });
  }
}
