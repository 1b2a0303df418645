import type { NotificationKind } from '@asysta/schema/notifications/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { Occasion } from '../../platform/events/event.js';
import { AppointmentProposal, holdersOf, type OfProposal } from '../staff/index.js';
import { APPOINTMENT_ASKED_FOR } from './asked.js';
import { notify } from './verbs/notify.js';
import { settleDecided } from './verbs/settle-decided.js';
import { tellOnce } from './verbs/tell-once.js';

/** Who is told of every function that opens much: nobody becomes a reader unseen (S2). */
export const WATCHERS: readonly Role[] = ['DIRECTOR', 'DATA_PROTECTION_OFFICER'];

/** Ids of those who hold any of some functions today, each once. */
export const holdersOfAny = async ({ em, clock }: Pick<Occasion, 'em' | 'clock'>, roles: readonly Role[]): Promise<string[]> => {
  const found = await Promise.all(roles.map((role) => holdersOf({ em }, role, clock.today())));
  return [...new Set(found.flat())];
};

/** Tells the directors and the data-protection officer of a proposal or of what became of it, and then whoever made it too. */
export const tellWatchers =
  (kind: NotificationKind) =>
  async (occasion: Occasion, { proposalId, proposedBy }: OfProposal): Promise<void> => {
    const watchers = await holdersOfAny(occasion, WATCHERS);
    const told = kind === 'APPOINTMENT_PROPOSED' ? watchers : [...watchers, proposedBy];
    for (const recipientId of new Set(told)) await notify(occasion, { recipientId, kind, subjectId: proposalId });
  };

const settleProposals = (occasion: Occasion, by: string | null): Promise<void> =>
  settleDecided(occasion, { familyId: null, by, asked: [APPOINTMENT_ASKED_FOR] });

/** Settles what was asked of the directors, by whoever decided on the proposal. */
export const settleProposal = async (occasion: Occasion, { proposalId }: OfProposal): Promise<void> => {
  const { decidedBy } = await occasion.em.findOneOrFail(AppointmentProposal, { id: proposalId });
  await settleProposals(occasion, decidedBy?.id ?? null);
};

interface OperatorsDeed {
  readonly kind: NotificationKind;
  readonly subjectId: string;
  /** Whose function it is: they are told by whoever took them on. */
  readonly of: string;
}

/** The same of what the operator's command gave or confirmed, where no second person of the centre did; nobody is asked any more. */
export const tellWatchersOfOperator = async (occasion: Occasion, { kind, subjectId, of }: OperatorsDeed): Promise<void> => {
  const watchers = await holdersOfAny(occasion, WATCHERS);
  for (const recipientId of watchers.filter((id) => id !== of)) await tellOnce(occasion, { recipientId, kind, subjectId });
  await settleProposals(occasion, null);
};
