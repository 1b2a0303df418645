import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { EmploymentForm, Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../platform/file/declare-file.js';
import { Unit } from '../centres/index.js';

/** Person or machine client of a party. An entry gives no rights: appointments do, for their days. */
export const StaffMember = noFile(
  defineEntity({
    name: 'StaffMember',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      subject: p.text(),
      displayName: p.text(),
      machine: p.boolean().default(false),
      employmentForm: p.text().$type<EmploymentForm>().nullable(),
      employedFrom: p.date().$type<LocalDate>().nullable(),
      employedTo: p.date().$type<LocalDate>().nullable(),
      qualification: p.text().nullable(),
      checksDueOn: p.date().$type<LocalDate>().nullable(),
      appointments: () => p.oneToMany(Appointment).mappedBy('staffMember').orderBy({ validFrom: 'desc', id: 'asc' }),
      authorizations: () => p.oneToMany(DataAuthorization).mappedBy('staffMember').orderBy({ grantedOn: 'desc', id: 'asc' }),
    },
  }),
  'people of the office',
);
export type StaffMember = InferEntity<typeof StaffMember>;

/** Function held between two dates, perhaps acting (p.o.), perhaps for one unit only. */
export const Appointment = noFile(
  defineEntity({
    name: 'Appointment',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      role: p.text().$type<Role>(),
      unit: () => p.manyToOne(Unit).ref().nullable(),
      acting: p.boolean().default(false),
      title: p.text().nullable(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'people of the office',
);
export type Appointment = InferEntity<typeof Appointment>;

/** Written authorisation and secrecy undertaking of art. 7(4): the gate before any data of a family. */
export const DataAuthorization = noFile(
  defineEntity({
    name: 'DataAuthorization',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      grantedOn: p.date().$type<LocalDate>(),
      secrecyUndertakenOn: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      withdrawnOn: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'people of the office',
);
export type DataAuthorization = InferEntity<typeof DataAuthorization>;
