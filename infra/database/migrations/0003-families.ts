import { FAMILY_ROLES, RELATIONS, RESOURCE_KINDS, RESOURCE_STATES } from '@asysta/schema/families/codes';
import { INTAKE_CHANNELS, INTAKE_SOURCES, INTAKE_STATES, URGENCIES } from '@asysta/schema/intakes/codes';
import { oneOf, tenantTable } from '../tables.js';

/** Families with their people, strengths and resources, and the intakes that brought them to the centre. */
export const families: readonly string[] = [
  ...tenantTable({
    name: 'family',
    because: 'a household that the centre knows; restricted ones only for the director and those who work with it',
    columns: {
      surname: 'text not null',
      surname_key: 'text collate "C" not null',
      street: 'text',
      city: 'text',
      phone: 'text',
      restricted: 'boolean not null default false',
      unit_id: 'uuid',
      registered_on: 'date not null',
    },
    references: { unit_id: 'unit' },
    index: [
      ['surname_key', 'id'],
      ['registered_on', 'id'],
    ],
    grants: {
      centre: {
        select: true,
        insert: true,
        update: ['surname', 'surname_key', 'street', 'city', 'phone', 'restricted', 'unit_id'],
      },
    },
  }),
  ...tenantTable({
    name: 'family_member',
    because: 'a person of the household; the PESEL is sealed, its blind index keyed per centre',
    columns: {
      family_id: 'uuid not null',
      given_name: 'text not null',
      surname: 'text not null',
      surname_key: 'text collate "C" not null',
      given_name_key: 'text collate "C" not null',
      birth_date: 'date',
      role: oneOf('role', FAMILY_ROLES),
      pesel_sealed: 'bytea',
      pesel_index: 'bytea',
      school: 'text',
    },
    references: { family_id: 'family' },
    unique: [['pesel_index']],
    index: [['surname_key'], ['birth_date']],
    grants: {
      centre: {
        select: true,
        insert: true,
        update: [
          'given_name',
          'surname',
          'surname_key',
          'given_name_key',
          'birth_date',
          'role',
          'pesel_sealed',
          'pesel_index',
          'school',
        ],
      },
    },
  }),
  ...tenantTable({
    name: 'related_person',
    because: 'somebody outside the household who may be a resource: grandparents, neighbours, a rodzina wspierająca',
    columns: {
      family_id: 'uuid not null',
      name: 'text not null',
      relation: oneOf('relation', RELATIONS),
      phone: 'text',
      note: 'text',
    },
    references: { family_id: 'family' },
    grants: { centre: { select: true, insert: true, update: ['name', 'relation', 'phone', 'note'] } },
  }),
  ...tenantTable({
    name: 'strength',
    because: 'a strong side of a member or of the whole family, with the evidence and the use made of it',
    columns: {
      family_id: 'uuid not null',
      family_member_id: 'uuid',
      description: 'text not null',
      evidence: 'text',
      use_made: 'text',
      observed_on: 'date not null',
    },
    references: { family_id: 'family', family_member_id: 'family_member' },
    grants: { centre: { select: true, insert: true, update: ['description', 'evidence', 'use_made'] } },
  }),
  ...tenantTable({
    name: 'family_resource',
    because: 'what the family can lean on, held, at risk or lacking, as observed on a day',
    columns: {
      family_id: 'uuid not null',
      kind: oneOf('kind', RESOURCE_KINDS),
      state: oneOf('state', RESOURCE_STATES),
      description: 'text not null',
      observed_on: 'date not null',
    },
    references: { family_id: 'family' },
    grants: { centre: { select: true, insert: true, update: ['state', 'description'] } },
  }),
  ...tenantTable({
    name: 'intake',
    because: 'information about a family in difficulty that reached the centre',
    columns: {
      family_id: 'uuid not null',
      received_on: 'date not null',
      source: oneOf('source', INTAKE_SOURCES),
      channel: oneOf('channel', INTAKE_CHANNELS),
      urgency: oneOf('urgency', URGENCIES),
      content: 'text not null',
      state: oneOf('state', INTAKE_STATES),
      dismissal_reason: 'text',
      registered_by_id: 'uuid not null',
    },
    references: { family_id: 'family', registered_by_id: 'staff_member' },
    index: [['received_on', 'id']],
    grants: {
      centre: { select: true, insert: true, update: ['state', 'dismissal_reason'] },
      worker: { select: ['id', 'registered_by_id'] },
    },
  }),
];
