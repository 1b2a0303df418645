import { runOnce } from './run-once.js';
import { makeSecretFiles } from './secret-files.js';

await runOnce(() => {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Name the folder the secrets are to stand in.');
  const made = makeSecretFiles(folder);
  return made.length === 0 ? 'Every secret is there; nothing was changed.' : `Made: ${made.join(', ')}.`;
});
