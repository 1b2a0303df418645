import { ID } from 'type-graphql';
import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';
import { LocalDateScalar, partOf, rowsBy, worked } from '../../platform/operation/index.js';
import { Appointment, AppointmentType, StaffMember } from '../staff/index.js';
import { PermissionEnum } from './permission.enum.js';
import { PartyType, ViewerType } from './viewer.type.js';

const CATALOGUE = (Object.keys(PERMISSIONS) as Permission[]).sort();

/** What the request knows of whoever is signed in, and the functions by which they may. */
export const VIEWER_PARTS = [
  worked(ViewerType, StaffMember, 'party', () => PartyType, {
    reads: {},
    of: (_, { principal: { party } }) => party,
    description: 'Organization acted for (organizacja).',
  }),
  worked(ViewerType, StaffMember, 'staffMemberId', () => ID, {
    reads: { id: 'id' },
    of: ({ id }) => id,
    description: 'Own entry in the register of staff.',
  }),
  worked(ViewerType, StaffMember, 'permissions', () => [PermissionEnum], {
    reads: {},
    of: (_, { may }) => CATALOGUE.filter(may),
    description: 'What the viewer may do today (uprawnienia).',
  }),
  worked(ViewerType, StaffMember, 'dataAuthorized', () => Boolean, {
    reads: {},
    of: (_, { principal }) => principal.dataAuthorized,
    description: 'Whether a written authorisation and undertaking of art. 7(4) are valid today (upoważnienie).',
  }),
  worked(ViewerType, StaffMember, 'today', () => LocalDateScalar, {
    reads: {},
    of: (_, { today }) => today,
    description: "The office's today, by which every term is counted (dziś).",
  }),
  partOf(ViewerType, 'appointments', () => [AppointmentType], {
    rows: rowsBy(Appointment, 'staffMember', { inForce: true, orderBy: { validFrom: 'desc', id: 'asc' } }),
    description: 'Functions held today (moje funkcje).',
  }),
] as const;
