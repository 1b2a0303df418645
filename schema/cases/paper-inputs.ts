import { about, later, optionalId, optionalText } from '../inputs.js';

/** Who decided on paper and why it is entered only now; what a decision of today, made by whoever types it, leaves out. */
export const onPaper = {
  decidedById: later(
    optionalId(
      'StaffMember',
      'Who decided, when it was not the caller; held the function on that day and may have left since (kto zdecydował).',
    ),
  ),
  lateReason: about(
    later(optionalText(1000)),
    'Why it is entered after its day; owed for a day that passed (powód późnego wpisu).',
  ),
};
