import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from '../office.js';

/** A household as the register answers it. */
interface Household {
  readonly id: string;
  readonly members: readonly { readonly id: string }[];
}

const REGISTERED = 'id version family { id members { id } }';

/**
 * A family that was written down a second time, after a telephone call: the second intake is closed, and the records of the
 * family and of the son are linked to those that lead.
 */
export const tellTwice = async (office: Office, worker: string, today: LocalDate, leading: Household): Promise<void> => {
  const receivedOn = addDays(today, -6);
  const { id, version, family } = await office.act<{ id: string; version: number; family: Household }>(
    worker,
    receivedOn,
    'registerIntake',
    'RegisterIntakeInput',
    {
      newFamily: {
        surname: 'Brzozowa',
        city: 'Raków',
        members: [{ givenName: 'Igor', surname: 'Brzoza', role: 'CHILD', bornAbout: 2016 }],
      },
      receivedOn,
      channel: 'PHONE',
      urgency: 'ORDINARY',
      source: 'SCHOOL',
      content: 'Szkoła pyta o chłopca z drugiej klasy; nazwisko podano przez telefon.',
    },
    REGISTERED,
  );
  const linkedOn = addDays(today, -4);
  const closing = { intakeId: id, expectedVersion: version, reason: 'Rodzina jest już w ośrodku, zgłoszenie dopisano do niej.' };
  await office.act(worker, linkedOn, 'dismissIntake', 'DismissIntakeInput', closing);
  const why = { reason: 'Szkoła podała to samo imię i adres, potwierdził ojciec.', evidence: 'FAMILY_STATEMENT' };
  await office.act(worker, linkedOn, 'linkFamilies', 'LinkFamiliesInput', {
    leadingFamilyId: leading.id,
    duplicateFamilyId: family.id,
    ...why,
  });
  await office.act(worker, linkedOn, 'linkPersons', 'LinkPersonsInput', {
    leadingMemberId: leading.members[1]?.id,
    duplicateMemberId: family.members[0]?.id,
    ...why,
  });
};
