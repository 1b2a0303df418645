import type { ReferralState } from '@asysta/schema/referrals/codes';

/** Words of the address for each state a partner may ask for; what was taken back or has expired is no longer theirs. */
export const INBOX_STATES = {
  SENT: 'nowe',
  ACCEPTED: 'przyjete',
  ANSWERED: 'z-odpowiedzia',
  DECLINED: 'odrzucone',
} as const satisfies Partial<Record<ReferralState, string>>;

/** A state the inbox can be narrowed to. */
export type InboxState = keyof typeof INBOX_STATES;

const states = Object.keys(INBOX_STATES) as InboxState[];

/** The state an address asks for, or null for everything. */
export const inboxStateOf = (word: unknown): InboxState | null => states.find((state) => INBOX_STATES[state] === word) ?? null;
