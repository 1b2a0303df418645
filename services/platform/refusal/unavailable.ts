/**
 * Codes with which a network, or PostgreSQL itself, says that it is not there now: SQLSTATE or Node's own. 08P01 is not among
 * them: it says that what we sent was no message.
 */
const AWAY = /^(08[0-9]{3}|57P0[1-3]|53300|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UNREACHED)$/;

/** What the driver says of a connection that went away under a statement; it gives these no code. */
const LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

const codeOf = (error: object): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/**
 * Whether an error only says that the database is not to be had at the moment: to be asked again, not to be mended. A
 * statement that PostgreSQL understood and refused is never among these.
 */
export const isUnavailable = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  if (AWAY.test(codeOf(error)) || (error instanceof Error && LOST.test(error.message))) return true;
  return ('cause' in error && isUnavailable(error.cause)) || ('originalError' in error && isUnavailable(error.originalError));
};

/** SQLSTATE class of a login or a database that is refused for what it is: an error of the operator, not of the moment. */
const REFUSED_LOGIN = /^(28|3D|42)[0-9A-Z]{3}$/;

/** Marks that no connection could be had in time. The code survives the wrapping by the ORM, a class would not. */
export const unreached = (cause: unknown): unknown => {
  if (typeof cause === 'object' && cause !== null && REFUSED_LOGIN.test(codeOf(cause))) return cause;
  return Object.assign(new Error('The database was not reached', { cause }), { code: 'UNREACHED' });
};
