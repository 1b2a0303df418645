import { ELIGIBILITY_KINDS } from '@asysta/schema/staff/codes';
import { addDays } from '@asysta/schema/values/local-date';
import type { Cast } from '../story.js';
import type { Year } from '../year.js';

/** Somebody is away for some days, as they wrote down themselves. */
export const tellAbsence = async (
  year: Year,
  subject: string,
  kind: 'SICKNESS' | 'TRAINING',
  [fromDaysAgo, toDaysAgo]: readonly [number, number],
): Promise<void> => {
  const days = { validFrom: year.daysAgo(fromDaysAgo), validTo: year.daysAgo(toDaysAgo) };
  const input = { staffMemberId: await year.staffId(subject), kind, ...days };
  await year.at.office.act(subject, year.daysAgo(Math.max(fromDaysAgo, 0)), 'recordAbsence', 'RecordAbsenceInput', input);
};

/**
 * An assistant of whom everything was checked, who was appointed and authorised and got a family, and is suspended since a week: the
 * family is to be handed over. Nobody signs in as them.
 */
export const tellSuspended = async (year: Year, cast: Cast, admin: string): Promise<void> => {
  const { director } = cast;
  const { office } = year.at;
  const [before, since] = [year.daysAgo(30), year.daysAgo(7)];
  const { id: staffMemberId } = await office.act<{ id: string }>(
    admin,
    before,
    'registerStaffMember',
    'RegisterStaffMemberInput',
    {
      subject: '01980a00-0000-7000-8000-0000000b0090',
      displayName: 'Hubert Zawieszony',
      employmentForm: 'EMPLOYMENT_CONTRACT',
      employedFrom: before,
    },
  );
  for (const kind of ELIGIBILITY_KINDS)
    await office.act(admin, before, 'recordEligibilityCheck', 'RecordEligibilityCheckInput', {
      staffMemberId,
      kind,
      result: 'MET',
      checkedOn: before,
    });
  await office.act(admin, before, 'appointStaffMember', 'AppointStaffMemberInput', {
    staffMemberId,
    role: 'FAMILY_ASSISTANT',
    title: 'asystent rodziny',
    validFrom: before,
  });
  await office.act(director, before, 'authorizeDataAccess', 'AuthorizeDataAccessInput', {
    staffMemberId,
    grantedOn: before,
    secrecyUndertakenOn: before,
  });
  const story = year.story(cast);
  const requested = await story.requested(year.surname(), addDays(before, 2));
  await story.assigned(requested, addDays(before, 15), staffMemberId);
  await office.act(director, since, 'suspendStaffMember', 'SuspendStaffMemberInput', { staffMemberId, suspendedOn: since });
};
