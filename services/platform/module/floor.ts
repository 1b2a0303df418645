import { LoginSessionEntity, PartyEntity, RevokedSessionEntity } from '../identity/index.js';
import { defineModule } from './module.js';

/** The floor under every register: the tables and events that belong to no module. */
export const floor = defineModule({
  name: 'platform',
  entities: { identity: [PartyEntity, LoginSessionEntity, RevokedSessionEntity] },
  tables: ['allowance_use', 'audit_entry', 'idempotency_record', 'worker_heartbeat'],
  audit: [
    'ACCESS_REFUSED',
    'REQUEST_REPEATED',
    'ANSWER_READ',
    'PARTY_OPENED',
    'PARTY_CLOSED',
    'PARTY_RENAMED',
    'IDENTITY_PROVIDER_LINKED',
    'FIRST_PASSWORD_RENEWED',
  ],
});
