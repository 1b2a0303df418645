import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Occasion } from '../../../platform/events/event.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { Appointment, StaffMember } from '../staff.entity.js';
import { canEnd } from '../staff.rules.js';
import type { NamedPost } from './confirm-as-operator.js';

/** The functions of a kind that somebody would still hold after a day, the last to begin first. */
export const postsAfter = async (
  { em }: Pick<Occasion, 'em'>,
  { subject, role }: NamedPost,
  lastOn: LocalDate,
): Promise<readonly Appointment[]> => {
  const person = await em.findOne(StaffMember, { subject });
  if (!person) return [];
  const still = { staffMember: person.id, role, $or: [{ validTo: null }, { validTo: { $gt: lastOn } }] };
  return em.find(Appointment, still, { orderBy: { validFrom: 'desc', id: 'asc' } });
};

/**
 * What only the operator's command does: ends a function whoever is left, the last director's too. Answers whose it was. One that
 * begins later is refused, because a period would end before it begins.
 */
export const endAsOperator = async (occasion: Pick<Occasion, 'em'>, post: NamedPost, lastOn: LocalDate): Promise<string> => {
  const held = await postsAfter(occasion, post, lastOn);
  for (const appointment of held) {
    ensure(canEnd(appointment, lastOn));
    appointment.validTo = lastOn;
  }
  return found(held[0] ?? null).staffMember.id;
};
