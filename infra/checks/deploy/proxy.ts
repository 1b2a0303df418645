import type { Composition } from './composition.ts';

/** Which address people type each service is reached by. */
const SITES: Readonly<Record<string, string>> = { api: 'ASYSTA_PUBLIC_URL', keycloak: 'KEYCLOAK_URL' };

const plain = (text: string): string => text.replaceAll(/^\s*#.*$/gm, '');

/**
 * The proxy's file passes each public address on to the port its service is published on, in every version of HTTP, and encodes
 * nothing: the API knows what may be compressed, the proxy does not (decision 0029).
 */
export const inspectProxy = (caddyfile: string, { services }: Composition): readonly string[] => {
  const text = plain(caddyfile);
  const passed = Object.entries(SITES).flatMap(([name, site]) => {
    const port = services[name]?.ports?.[0]?.split(':').at(-2);
    const block = text.split(`{$${site}} {`)[1]?.split(/^\}/m)[0] ?? '';
    return new RegExp(`reverse_proxy 127\\.0\\.0\\.1:${port}\\s*$`, 'm').test(block)
      ? []
      : [`Caddyfile: ${site} is not passed on to 127.0.0.1:${port}, where ${name} is`];
  });
  return [
    ...passed,
    ...(/^\s*encode\b/m.test(text) ? ['Caddyfile: compresses what the API has left as it is'] : []),
    ...(/^\s*trusted_proxies\b/m.test(text) ? ['Caddyfile: believes what somebody says of the address they call from'] : []),
    ...(/^\s*protocols h1 h2 h3$/m.test(text) ? [] : ['Caddyfile: does not speak HTTP/1.1, 2 and 3']),
  ];
};
