import { Unit } from '../modules/centres/index.js';
import { Appointment, DataAuthorization, StaffMember } from '../modules/staff/index.js';

/** Tables the jobs read through entities; everything else they do in SQL of their own, on the columns they are granted. */
export const WORKER_ENTITIES = [StaffMember, Appointment, DataAuthorization, Unit] as const;
