import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { Plugin } from 'vite';

/** What the server sends by the client's choice, each as small as it gets: this happens once a release. */
const ENCODINGS = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  zst: (body: Buffer) => promisify(zstdCompress)(body, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
  gz: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
};

const isText = (file: string): boolean => /\.(js|css|html|svg)$/.test(file);

/** Lays a smaller copy of every text file beside it, for each encoding that makes it smaller. Fonts are compressed already. */
export const compressed = (): Plugin => ({
  name: 'asysta:compressed',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({ dir = '' }) {
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(isText);
      // File by file: an encoder takes tens of megabytes from the moment it is asked for, and all at once took eight gigabytes.
      for (const file of files) {
        const body = readFileSync(join(dir, file));
        await Promise.all(
          Object.entries(ENCODINGS).map(async ([ending, encode]) => {
            const smaller = await encode(body);
            if (smaller.length < body.length) writeFileSync(join(dir, `${file}.${ending}`), smaller);
          }),
        );
      }
    },
  },
});
