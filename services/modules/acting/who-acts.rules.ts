import type { Permission } from '@asysta/schema/catalogue';
import type { Role } from '@asysta/schema/staff/codes';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** Who asks: an operation, or whoever reads a field that a rule works out. */
export interface Actor {
  readonly principal: { readonly staffMemberId: string; readonly appointments: readonly { readonly role: Role }[] };
  may(permission: Permission): boolean;
}

/** Somebody who stands in for another in a case. */
export interface StandIn {
  readonly substituteId: string;
  readonly insteadOfId: string;
}

/** Who carries a case on a day: the dated social worker and the assistant, and whoever stands in for them; null where nobody does. */
export interface Carriers {
  readonly assistantId: string | null;
  readonly socialWorkerId: string | null | undefined;
  readonly standIns: readonly StandIn[];
}

const holds = ({ principal }: Actor, role: Role): boolean => principal.appointments.some((post) => post.role === role);

const isThem = ({ principal }: Actor, staffMemberId: string | null | undefined): boolean =>
  principal.staffMemberId === staffMemberId;

const when = (may: boolean): Verdict => (may ? allowed : refused('FORBIDDEN'));

/** Everybody who carries a case, by their ids. */
const carriersOf = ({ assistantId, socialWorkerId, standIns }: Carriers): readonly string[] =>
  [assistantId, socialWorkerId, ...standIns.map(({ substituteId }) => substituteId)].flatMap((id) => id ?? []);

/** For whom the asker stands in, where they carry nothing of their own in the case; null where they stand in for nobody. */
export const insteadOf = (actor: Actor, { assistantId, socialWorkerId, standIns }: Carriers): string | null => {
  if (isThem(actor, assistantId) || isThem(actor, socialWorkerId)) return null;
  return standIns.find(({ substituteId }) => isThem(actor, substituteId))?.insteadOfId ?? null;
};

/** In whose name something is written, and for whom they stood in when it was. */
export interface Writer {
  readonly authorId: string;
  readonly insteadOfId: string | null;
}

/**
 * In whose name a visit is written down: the assistant's, by themselves or by a system of the centre; or the own name of whoever
 * stands in for them today. Nobody else writes in an assistant's name, a director neither: null.
 */
export const writesVisitAs = (
  actor: Actor,
  { assistantId, standIns }: Pick<Carriers, 'standIns'> & { readonly assistantId: string },
): Writer | null => {
  if (!actor.may('visit:record')) return null;
  if (isThem(actor, assistantId) || holds(actor, 'CENTRE_SYSTEM')) return { authorId: assistantId, insteadOfId: null };
  const standsIn = standIns.some((one) => one.insteadOfId === assistantId && isThem(actor, one.substituteId));
  return standsIn ? { authorId: actor.principal.staffMemberId, insteadOfId: assistantId } : null;
};

/** Whether somebody may write down a visit today in a case that is accompanied. */
export const recordsVisits = (actor: Actor, { assistantId, standIns }: Pick<Carriers, 'assistantId' | 'standIns'>): boolean =>
  assistantId !== null && writesVisitAs(actor, { assistantId, standIns }) !== null;

/** A visit that was made is written of by whoever made it, or for them by a system of the centre. */
export const writesFor = (actor: Actor, authorId: string): Verdict =>
  when((isThem(actor, authorId) || holds(actor, 'CENTRE_SYSTEM')) && actor.may('visit:record'));

/** Whose a record is, and who carries the case of it now. */
type Whose = Carriers & { readonly authorId: string };

/** Whoever made a visit corrects it; when they no longer accompany the family or stand in for who does, the director does (L18). */
export const correctsVisit = (actor: Actor, { authorId, ...carriers }: Whose): Verdict => {
  const own = writesFor(actor, authorId);
  if (own.allowed || carriersOf({ ...carriers, socialWorkerId: null }).includes(authorId)) return own;
  return when(holds(actor, 'DIRECTOR') && actor.may('visit:record'));
};

/** A visit is annulled by whoever made it, or by the director. */
export const annulsVisit = (actor: Actor, authorId: string): Verdict => {
  const own = writesFor(actor, authorId);
  return own.allowed ? own : when(holds(actor, 'DIRECTOR') && actor.may('visit:record'));
};

/** A visit is written down late by whoever made it, or by the director in their name. */
export const writesLate = (actor: Actor, authorId: string): Verdict =>
  when((isThem(actor, authorId) || holds(actor, 'DIRECTOR')) && actor.may('visit:record'));

/** Whether the files of a late visit are the director's to look up. */
export const looksUpLate = (actor: Pick<Actor, 'principal'>): boolean =>
  actor.principal.appointments.some(({ role }) => role === 'DIRECTOR');

/** A contact is written down by whoever carries the case, or by the director (L20), each in their own name. */
export const recordsContacts = (actor: Actor, carriers: Carriers): Verdict =>
  when((carriersOf(carriers).includes(actor.principal.staffMemberId) || holds(actor, 'DIRECTOR')) && actor.may('contact:record'));

/** Whether somebody leads the case, stands in for who does, or directs the centre: they answer for how the family is supported. */
export const leadsCase = (actor: Actor, { socialWorkerId, standIns }: Carriers): boolean => {
  const leaders = standIns.filter(({ insteadOfId }) => insteadOfId === socialWorkerId);
  return recordsContacts(actor, { assistantId: null, socialWorkerId, standIns: leaders }).allowed;
};

/** A contact is annulled by whoever made it, or by the director. */
export const annulsContact = (actor: Actor, authorId: string): Verdict =>
  when((isThem(actor, authorId) || holds(actor, 'DIRECTOR')) && actor.may('contact:record'));

/** Whoever made a contact corrects it; when they no longer carry the case, the director does. */
export const correctsContact = (actor: Actor, { authorId, ...carriers }: Whose): Verdict =>
  isThem(actor, authorId) || !carriersOf(carriers).includes(authorId) ? annulsContact(actor, authorId) : refused('FORBIDDEN');
