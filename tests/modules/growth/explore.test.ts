import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { copyDatabase } from '../../isolation/engine/database.js';
import { startServer } from '../../kit/server.js';
import { fill, growOld } from './filling.js';
import { costsOf, explainItself } from './plans.js';
import { headlineReads, send } from './reads.js';

test('explore', async () => {
  const lines: string[] = [];
  const say = (...parts: unknown[]) => lines.push(parts.join(' '));
  for (const centres of [10, 400]) {
    const copy = await copyDatabase();
    await explainItself(copy);
    let t = Date.now();
    await fill(copy.ask, { centres });
    say('fill', centres, Date.now() - t);
    const measure = async (label: string) => {
      const server = await startServer({ database: copy });
      for (const read of await headlineReads(copy.ask)) {
        await send(server, read);
        const costs = await costsOf(copy, () => send(server, read));
        say('\n##', label, read.name, 'statements', costs.length, 'buffers', costs.reduce((a, c) => a + c.buffers, 0), 'touched', costs.reduce((a, c) => a + c.touched, 0), 'removed', costs.reduce((a, c) => a + c.removed, 0));
        for (const c of costs) if (/begin|set_config/.test(c.sql) === false) say(`  rows ${c.rows} removed ${c.removed} touched ${c.touched} buf ${c.buffers} idx ${c.indexes.join(',')} seq ${c.scanned.join(',')} | ${c.sql.replace(/\s+/g, ' ').replace(/select .*? from /, 'select … from ').slice(0, Number(process.env['G9_SQL'] ?? 160))}`);
      }
      await server.stop();
    };
    await measure(`${centres}`);
    if (centres === 400) {
      t = Date.now();
      await growOld(copy.ask);
      say('grow', Date.now() - t);
      await measure('old');
    }
    await copy.drop();
  }
  writeFileSync(process.env['G9_OUT'] ?? '/tmp/g9-explore.txt', lines.join('\n'));
});
