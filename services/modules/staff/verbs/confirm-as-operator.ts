import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Role } from '@asysta/schema/staff/codes';
import type { Occasion } from '../../../platform/events/event.js';
import { found } from '../../../platform/refusal/refusal.js';
import { becomeAppointment } from '../proposals/become-appointment.js';
import { AppointmentProposal } from '../proposals/proposal.entity.js';
import { StaffMember } from '../staff.entity.js';
import { holdersOf } from '../staff.finders.js';

/** Somebody's function, named as an operator knows it: by the account and the role. */
export interface NamedPost {
  readonly subject: string;
  readonly role: Role;
}

type Reading = Pick<Occasion, 'clock'> & { readonly em: Occasion['em'] };

const proposalsOf = async (em: EntityManager, { subject, role }: NamedPost) => {
  const person = await em.findOne(StaffMember, { subject });
  return person && { staffMember: person.id, role };
};

const OLDEST_FIRST = { orderBy: { proposedOn: 'asc', id: 'asc' } } as const;

/** How a proposed function stands for the operator: none was proposed, it waits, a director can decide it, or it is confirmed. */
export const proposalStanding = async (
  { em, clock }: Reading,
  wanted: NamedPost,
): Promise<'NONE' | 'WAITS' | 'IS_THE_DIRECTORS' | 'CONFIRMED'> => {
  const proposals = await proposalsOf(em, wanted);
  if (!proposals) return 'NONE';
  const waiting = await em.findOne(AppointmentProposal, { ...proposals, decision: null }, OLDEST_FIRST);
  if (waiting) {
    const others = (await holdersOf({ em }, 'DIRECTOR', clock.today())).filter(
      (id) => id !== waiting.proposedBy.id && id !== waiting.staffMember.id,
    );
    return others.length > 0 ? 'IS_THE_DIRECTORS' : 'WAITS';
  }
  return (await em.count(AppointmentProposal, { ...proposals, decision: 'CONFIRMED' })) > 0 ? 'CONFIRMED' : 'NONE';
};

/** What the operator's command does where a centre has no second person: confirms the proposal that has waited longest. */
export const confirmAsOperator = async (occasion: Occasion, wanted: NamedPost): Promise<AppointmentProposal> => {
  const proposals = found(await proposalsOf(occasion.em, wanted));
  const waiting = { ...proposals, decision: null };
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const proposal = found(await occasion.em.findOne(AppointmentProposal, waiting, { ...OLDEST_FIRST, ...lock }));
  await becomeAppointment(occasion, proposal, null);
  return proposal;
};
