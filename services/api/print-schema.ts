import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApiSchema, printApiSchema } from './schema.js';

/** Writes schema/schema.graphql; with --check only compares and fails on a difference. */
const path = fileURLToPath(import.meta.resolve('@asysta/schema/schema.graphql'));
const printed = printApiSchema(buildApiSchema());
if (!process.argv.includes('--check')) writeFileSync(path, printed);
else if (readFileSync(path, 'utf8') !== printed) {
  process.stderr.write('schema/schema.graphql is not what the API serves: run npm run print-schema -w services\n');
  process.exitCode = 1;
}
