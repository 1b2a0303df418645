import { expressed, inDatabase, worked } from '../../../platform/operation/index.js';
import { canAnswer, canRespond } from '../referral.rules.js';
import { ReceivedShare } from './received-share.entity.js';
import { ReceivedShareRightsType, ReceivedShareType } from './received-share.type.js';

/** What a share tells its partner beside its row. */
export const RECEIVED_SHARES_PARTS = [
  expressed(ReceivedShareType, ReceivedShare, 'unread', () => Boolean, {
    by: inDatabase<boolean>((share) => `not exists (select from referral_receipt told where told.share_id = ${share}.id)`),
    description: 'Whether nobody of this partner has read it yet (nieprzeczytane).',
  }),
  worked(ReceivedShareType, ReceivedShare, 'viewerMay', () => ReceivedShareRightsType, {
    reads: { state: 'state' },
    of: ({ state }, { may }) => {
      const entitled = may('share:answer');
      return { respond: entitled && canRespond({ state }).allowed, answer: entitled && canAnswer({ state }).allowed };
    },
    description: 'What the caller may do with it now.',
  }),
] as const;
