import { defineEvent } from '../../../platform/events/event.js';

/** Which proposal, and who made it: enough to tell those who watch over appointments. */
export interface OfProposal {
  readonly proposalId: string;
  readonly proposedBy: string;
}

/** A function that needs a second person was proposed, and waits for a director. */
export const AppointmentProposed = defineEvent<OfProposal>('AppointmentProposed');

/** A director confirmed a proposed function: its rights begin. */
export const AppointmentConfirmed = defineEvent<OfProposal>('AppointmentConfirmed');

/** A director declined a proposed function. */
export const AppointmentDeclined = defineEvent<OfProposal>('AppointmentDeclined');
