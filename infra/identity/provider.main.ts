import { startIdentityProvider } from './provider.js';
import { CLIENTS } from './realm.js';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Configuration: ${name} is missing`);
  return value;
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('Configuration: ASYSTA_IDENTITY_PORT must be a port number');
  return port;
};

const main = async () => {
  const provider = await startIdentityProvider({
    host: process.env['ASYSTA_IDENTITY_HOST'] ?? '127.0.0.1',
    port: portOf(required('ASYSTA_IDENTITY_PORT')),
    stateFolder: required('ASYSTA_IDENTITY_STATE'),
    publicUrl: required('ASYSTA_PUBLIC_URL'),
    secrets: Object.fromEntries(CLIENTS.map((client) => [client.clientId, process.env[client.secretVariable] ?? ''])),
  });
  process.stdout.write(`Identity provider ready at ${provider.issuer}\n`);
  const stop = () => void provider.close().then(() => process.exit(0));
  // For whoever wants to watch a rotation: kill -USR2.
  process.on('SIGUSR2', () => void provider.rotateKey());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The identity provider could not start'}\n`);
  process.exit(1);
});
