import { rhythmInWords } from '@asysta/schema/rhythms/codes';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';
import { type Actor, type Carriers, leadsCase, recordsContacts } from '../acting/index.js';

/** An assistant meets a family oftener than the rule asks by themselves; that it is met more rarely is not theirs alone to decide (D6). */
export const maySet = (actor: Actor, carriers: Carriers, { days, ruled }: { days: number; ruled: number | null }): Verdict => {
  if (ruled === null || days <= ruled || leadsCase(actor, carriers)) return allowed;
  return refused('RHYTHM_RARER_THAN_RULE', { field: 'input.days', facts: { rhythm: rhythmInWords(ruled) } });
};

/** Whoever leads the case ends a rhythm, and an assistant only one of their own: nobody is released by themselves from meeting a family often. */
export const mayEnd = (actor: Actor, { authorId, ...carriers }: Carriers & { readonly authorId: string }): Verdict => {
  const verdict = recordsContacts(actor, carriers);
  if (!verdict.allowed || leadsCase(actor, carriers) || actor.principal.staffMemberId === authorId) return verdict;
  return refused('FORBIDDEN');
};
