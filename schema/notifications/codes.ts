/** What a notification is about; never a name of the family. */
export const NOTIFICATION_KIND_WORDS = {
  DEADLINE_MISSED: 'Minął termin',
  FAMILY_ASSIGNED: 'Nowa rodzina',
  REFERRAL_ANSWERED: 'Partner odpowiedział na skierowanie',
  REFERRAL_EXPIRED: 'Udostępnienie wygasło',
  ASSISTANT_REQUESTED: 'Rodzina czeka na decyzję o asystencie',
} as const;
export type NotificationKind = keyof typeof NOTIFICATION_KIND_WORDS;
