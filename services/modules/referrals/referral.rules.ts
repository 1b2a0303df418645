import type { ReferralField, ReferralStanding, ReferralState } from '@asysta/schema/referrals/codes';
import { addMonths, isAfter, type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

interface Standing {
  readonly state: ReferralState;
  readonly expiresAt: Date;
}

/** Longest life of a share, in months: what is still needed then is referred anew. */
const LONGEST_MONTHS = 12;

/** A referral may be sent to an institution on the platform, with at least one field, for at most twelve months. */
export const canRefer = (
  referral: { readonly fields: readonly ReferralField[]; readonly expiresOn: LocalDate; readonly receiverId: string | null },
  today: LocalDate,
): Verdict => {
  if (referral.fields.length === 0) return refused('REFERRAL_FIELDS_EMPTY', { field: 'input.fields' });
  if (!isAfter(referral.expiresOn, today)) return refused('REFERRAL_EXPIRY_IN_PAST', { field: 'input.expiresOn' });
  if (isAfter(referral.expiresOn, addMonths(today, LONGEST_MONTHS)))
    return refused('REFERRAL_EXPIRY_TOO_FAR', { field: 'input.expiresOn' });
  return referral.receiverId ? allowed : refused('PARTNER_NOT_CONNECTED', { field: 'input.partnerInstitutionId' });
};

/** Whether the share has ended by time. */
export const hasExpired = ({ expiresAt }: Pick<Standing, 'expiresAt'>, now: Date): boolean => expiresAt <= now;

/** What a reader is told: an open referral past its last day is expired, an answered one stays answered. */
export const standingOf = (share: Standing, now: Date): ReferralStanding =>
  hasExpired(share, now) && (share.state === 'SENT' || share.state === 'ACCEPTED') ? 'EXPIRED' : share.state;

const when = (open: boolean): Verdict => (open ? allowed : refused('REFERRAL_NOT_OPEN'));

/** The centre may take back whatever the partner can still see, also after an answer. */
export const canRevoke = (share: Standing, now: Date): Verdict => when(share.state !== 'REVOKED' && !hasExpired(share, now));

/** A referral is accepted or declined once. */
export const canRespond = ({ state }: Pick<Standing, 'state'>): Verdict => when(state === 'SENT');

/** Only an accepted referral is answered, once. */
export const canAnswer = ({ state }: Pick<Standing, 'state'>): Verdict => when(state === 'ACCEPTED');
