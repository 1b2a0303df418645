import { ELIGIBILITY_KINDS } from '@asysta/schema/staff/codes';
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

/** Who works in an office has nobody who signs in as them: an assistant, checked, appointed, authorised, and suspended since a week. */
export const tellSuspended = async (
  year: Year,
  { admin, director }: Readonly<Record<'admin' | 'director', string>>,
): Promise<void> => {
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
  await office.act(director, since, 'suspendStaffMember', 'SuspendStaffMemberInput', { staffMemberId, suspendedOn: since });
};
