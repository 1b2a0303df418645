import type { EntitySchema } from '@mikro-orm/core';
import { Centre, CentreTeryt, HelpForm, LawRule, LocalProgramme, LocalRule, PartnerInstitution, Unit } from '../modules/centres/index.js';
import { Family, FamilyMember, FamilyResource, RelatedPerson, Strength } from '../modules/families/index.js';
import { Appointment, DataAuthorization, StaffMember } from '../modules/staff/index.js';
import { LoginSessionEntity, PartyEntity, RevokedSessionEntity } from '../platform/identity/index.js';
import type { LoginRole } from '../platform/tenancy/doors.js';

const STAFF = [StaffMember, Appointment, DataAuthorization, Unit];

/** Which tables each login role maps: never one that its grants do not reach. */
export const ENTITIES: Readonly<Record<LoginRole, readonly EntitySchema[]>> = {
  identity: [PartyEntity, LoginSessionEntity, RevokedSessionEntity],
  centre: [
    ...STAFF,
    ...[Centre, CentreTeryt, HelpForm, LawRule, LocalProgramme, LocalRule, PartnerInstitution],
    ...[Family, FamilyMember, RelatedPerson, Strength, FamilyResource],
  ],
  partner: [...STAFF],
  region: [...STAFF],
  worker: [...STAFF, LawRule, LocalRule],
};
