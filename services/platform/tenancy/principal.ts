import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';

/** The organization a caller acts for: exactly one per request, never an argument. */
export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly alias: string;
  readonly name: string;
}

/** A function held today, from a dated appointment; `unitId` limits it to a subtree of units. */
export interface ActiveAppointment {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly acting: boolean;
  readonly validTo: LocalDate | null;
}

/** What a party's own staff register says of one signed-in subject today; `null` roles never happen: no appointment, no member. */
export interface Member {
  readonly staffMemberId: string;
  readonly displayName: string;
  readonly machine: boolean;
  readonly appointments: readonly ActiveAppointment[];
  /** True while a written authorisation and a secrecy undertaking are valid (art. 7(4)); the gate before family data. */
  readonly dataAuthorized: boolean;
}

/** How surely a signed-in person was recognised: the provider's level (2 means a second factor) and when they last proved it. */
export interface Assurance {
  /** `acr` of the token; 0 for machines and for anything that is not a level. */
  readonly level: number;
  /** `auth_time` of the token; null for machines. */
  readonly provedAt: Date | null;
}

/** Who calls, for which party, with which rights today. Built by platform/identity per request, never cached across requests. */
export interface Principal extends Member {
  readonly party: Party;
  readonly assurance: Assurance;
  readonly subject: string;
  readonly sessionId: string | null;
  readonly clientId: string;
}
