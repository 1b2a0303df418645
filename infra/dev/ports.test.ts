import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { onFreePort } from '../database/free-port.js';
import { portOf, requireFreePort } from './ports.js';

test.each(['127.0.0.1', '0.0.0.0'])('a port taken on %s is refused with its number and the way to change it', async (host) => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(requireFreePort('web', port)).rejects.toThrow(
    `Port ${port} for the web is in use by another program; choose another one, for example: ASYSTA_PORT=${port + 100} npm start`,
  );
  other.close();
});

test('a free port is accepted and left free', async () => {
  await onFreePort(async (port) => {
    await requireFreePort('postgres', port);
    await requireFreePort('postgres', port);
  });
});

test('ports come from the environment, and nonsense is refused', () => {
  expect(portOf('web', {})).toBe(4000);
  expect(portOf('identity', { ASYSTA_IDENTITY_PORT: '4501' })).toBe(4501);
  for (const nonsense of ['0', '70000', 'x', '']) {
    expect(() => portOf('web', { ASYSTA_PORT: nonsense })).toThrow('ASYSTA_PORT must be a port between 1 and 65535.');
  }
});
