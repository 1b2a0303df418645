export { connectIdentity } from './identity.js';
export type { Identity } from './identity.js';
export type { CallerRequest, MemberDirectory } from './principal.js';
export { PartyEntity } from './party.entity.js';
export { LoginSessionEntity } from './login-session.entity.js';
export { RevokedSessionEntity } from './revoked-session.entity.js';
export { sessionStoreOn } from './session-store.database.js';
export { Unauthenticated } from './unauthenticated.js';
