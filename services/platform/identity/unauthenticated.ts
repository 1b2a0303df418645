/** Why a caller was not recognised: for the log and the tests, never for the caller. */
export type UnauthenticatedReason =
  | 'TOKEN_MALFORMED'
  | 'TOKEN_ALGORITHM'
  | 'TOKEN_KEY_UNKNOWN'
  | 'TOKEN_TYPE'
  | 'TOKEN_ISSUER'
  | 'TOKEN_AUDIENCE'
  | 'TOKEN_CLIENT'
  | 'TOKEN_TIME'
  | 'TOKEN_CLAIMS'
  | 'TOKEN_REFUSED'
  | 'ORGANIZATION_COUNT'
  | 'PARTY_UNKNOWN'
  | 'SESSION_REVOKED'
  | 'SESSION_UNKNOWN'
  | 'SESSION_CHANGED'
  | 'SESSION_NOT_REFRESHED'
  | 'CREDENTIALS_TWICE'
  | 'CREDENTIALS_MALFORMED'
  | 'CSRF'
  | 'VIEWER_CHANGED'
  | 'NO_MEMBER'
  | 'NO_APPOINTMENT';

/** The one way in which identity fails. Callers answer 401 alike for every reason, so that nothing can be learnt from it. */
export class Unauthenticated extends Error {
  constructor(readonly reason: UnauthenticatedReason) {
    super('Unauthenticated');
    this.name = 'Unauthenticated';
  }
}

/** Refuses the caller with an internal reason. */
export const deny = (reason: UnauthenticatedReason): never => {
  throw new Unauthenticated(reason);
};
