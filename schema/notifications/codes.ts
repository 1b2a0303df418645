/** What a notification is about; never a name of the family. */
export const NOTIFICATION_KIND_WORDS = {
  DEADLINE_MISSED: 'Minął termin',
  DEADLINE_NEAR: 'Zbliża się termin',
  FAMILY_ASSIGNED: 'Nowa rodzina',
  CASE_TAKEN_OVER: 'Przejmujesz sprawę',
  CASE_HANDED_OVER: 'Sprawę przejmie ktoś inny',
  REFERRAL_ANSWERED: 'Partner odpowiedział na skierowanie',
  REFERRAL_EXPIRED: 'Udostępnienie wygasło',
  INTAKE_JOINED: 'Nowe zgłoszenie w prowadzonej sprawie',
  CONSENT_WITHDRAWN: 'Rodzina wycofała zgodę, wizyty są wstrzymane',
  WITHDRAWAL_DECIDED: 'Jest decyzja po wycofaniu zgody',
  ASSISTANT_REQUESTED: 'Rodzina czeka na decyzję o asystencie',
  APPOINTMENT_PROPOSED: 'Powołanie czeka na potwierdzenie',
  APPOINTMENT_CONFIRMED: 'Potwierdzono powołanie',
  APPOINTMENT_DECLINED: 'Odrzucono powołanie',
  LAST_DIRECTOR_LEAVES: 'Kończy się powołanie ostatniego dyrektora',
} as const;
export type NotificationKind = keyof typeof NOTIFICATION_KIND_WORDS;
