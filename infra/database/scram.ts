import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 4096;
const PRINTABLE_ASCII = /^[\x21-\x7e]{16,}$/;

/**
 * The verifier PostgreSQL stores instead of a password (RFC 5803), made here so that no statement ever carries the password
 * itself into a server's log. Refuses passwords under 16 characters or outside printable ASCII, which would need SASLprep.
 */
export const scramVerifier = (password: string, salt: Buffer = randomBytes(16)): string => {
  if (!PRINTABLE_ASCII.test(password)) {
    throw new Error('The password of a database login needs at least 16 printable ASCII characters.');
  }
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
};
