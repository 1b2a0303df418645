import type { EntityManager } from '@mikro-orm/core';
import { LockMode } from '@mikro-orm/core';
import type { Occasion } from '../../../platform/events/event.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { Appointment, StaffMember } from '../staff.entity.js';
import { canAppoint } from '../staff.rules.js';
import type { AppointmentProposal } from './proposal.entity.js';

type Making = Pick<Occasion, 'clock' | 'newId'> & { readonly em: EntityManager };

/**
 * Makes the appointment of a proposal that is being confirmed, under its locked row. What the person holds is asked anew, under a
 * lock: much may have changed since it was proposed. `decidedBy` is nobody of the centre when the operator's command does it.
 */
export const becomeAppointment = async (
  { em, clock, newId }: Making,
  proposal: AppointmentProposal,
  decidedBy: string | null,
): Promise<void> => {
  const { role, unit, acting, title, validFrom, validTo } = proposal;
  const person = proposal.staffMember.id;
  const staffMember = found(await em.findOne(StaffMember, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const held = await em.find(Appointment, { staffMember });
  ensure(canAppoint({ role, validFrom, validTo }, { machine: staffMember.machine, held }));
  em.create(Appointment, { id: newId(), staffMember, role, unit, acting, title, validFrom, validTo });
  em.assign(proposal, { decision: 'CONFIRMED', decidedBy, decidedOn: clock.today() });
};
